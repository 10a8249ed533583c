// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.publicaccess.pass.core.jsonapi.JsonApiException;
import org.publicaccess.pass.core.jsonapi.Limits;
import org.publicaccess.pass.core.jsonapi.query.Filter.And;
import org.publicaccess.pass.core.jsonapi.query.Filter.Comparison;
import org.publicaccess.pass.core.jsonapi.query.Filter.Or;

class FilterParserTest {

    private static final Limits LIMITS =
            new Limits(500, 10_000, 5, 20, 200, 4, 3, 1, 1, 1, Duration.ofSeconds(1), 1);
    private static final Filter A = new Comparison(List.of("a"), Operator.EQUAL, List.of("1"));
    private static final Filter B = new Comparison(List.of("b"), Operator.EQUAL, List.of("2"));
    private static final Filter C = new Comparison(List.of("c"), Operator.EQUAL, List.of("3"));

    @ParameterizedTest
    @ValueSource(strings = {"a==1,b==2;c==3", "a==1 or b==2 and c==3", " a == 1 , b==2 ; c==3 "})
    void andBindsTighterThanOr(String text) {
        assertThat(parse(text)).isEqualTo(new Or(List.of(A, new And(List.of(B, C)))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(a==1,b==2);c==3", "( a==1 or b==2 ) and c==3"})
    void parenthesesGroup(String text) {
        assertThat(parse(text)).isEqualTo(new And(List.of(new Or(List.of(A, B)), C)));
    }

    @Test
    void quotesKeepWhatIsReservedAndBackslashesEscape() {
        assertThat(valuesOf("a=='x, (y);\"z\"'")).containsExactly("x, (y);\"z\"");
        assertThat(valuesOf("a==\"\\\"\\\\n\"")).containsExactly("\"\\n");
        assertThat(valuesOf("a=in=('','b',c)")).containsExactly("", "b", "c");
    }

    @Test
    void aSingleValueNeedsNoParentheses() {
        assertThat(parse("a=in=1")).isEqualTo(parse("a=in=(1)"));
        assertThat(parse("a<1")).isEqualTo(parse("a=lt=1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a",
                "a==",
                "==1",
                "a=like=1",
                "a=",
                "a=!1",
                "a==1;",
                "a==1,,b==2",
                "a==1)",
                "(a==1",
                "a==1 b==2",
                "a==1 orb==2",
                "a=in=(1",
                "a=in=()",
                "a=in=(1,)",
                "a=='1",
                "a==1=2",
                "a!1",
                "a=====1"
            })
    void whatIsNoFilterIsRefusedWithItsPlace(String text) {
        assertThatThrownBy(() -> parse(text))
                .isInstanceOfSatisfying(
                        JsonApiException.class,
                        e -> assertThat(e.parameter()).isEqualTo("filter[x]"))
                .hasMessageStartingWith("The filter cannot be read");
    }

    @Test
    void lengthTermsValuesAndNestingAreLimited() {
        assertThatThrownBy(() -> parse("a==" + "1".repeat(200))).hasMessageContaining("200 are");
        assertThatThrownBy(() -> parse("a==1;a==1;a==1;a==1;a==1"))
                .hasMessageContaining("more than 4 comparisons");
        assertThatThrownBy(() -> parse("a=in=(1,2,3,4)")).hasMessageContaining("3 are allowed");
        assertThatThrownBy(() -> parse("(".repeat(51) + "a==1" + ")".repeat(51)))
                .hasMessageContaining("nested deeper than 50");
    }

    private static List<String> valuesOf(String text) {
        return ((Comparison) parse(text)).values();
    }

    private static Filter parse(String text) {
        return FilterParser.parse("filter[x]", text, LIMITS);
    }
}
