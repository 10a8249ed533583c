// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryParameterTest {

    @ParameterizedTest
    @CsvSource({
        "https://pass.example.edu/app/x,https://pass.example.edu/app/x?p=V",
        "https://pass.example.edu/app/x?x=1,https://pass.example.edu/app/x?x=1&p=V",
        "https://pass.example.edu/a%20b?q=%26#part,https://pass.example.edu/a%20b?q=%26&p=V#part",
        "https://pass.example.edu/#/x?y,https://pass.example.edu/?p=V#/x?y"
    })
    void theParameterJoinsTheLinkAndNothingElseOfItChanges(String link, String expected) {
        assertThat(QueryParameter.append(URI.create(link), "p", "V")).hasToString(expected);
    }
}
