// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

class MetadataMappingTest {

    private static final YAMLMapper YAML = YAMLMapper.builder().build();
    private static final ObjectNode MODEL =
            (ObjectNode)
                    JsonMapper.builder()
                            .build()
                            .readTree(
                                    """
                            {"id": "15", "title": "On {title} [widgets]", "volume": "4",
                             "journal": {"title": "J Widgets"},
                             "authors": [
                               {"name": "Roe, Jane", "given": "Jane", "family": "Roe",
                                "affiliations": [{"name": "Eastbrook"}, {"name": "Westbrook"}]},
                               {"name": "Poe", "family": "Poe", "orcid": "0000-0002-1825-0097"}],
                             "grants": [{"title": "Widgets for all"}, {"number": "X-1"}],
                             "embargo": {"end": "2027-01-31"}}""");

    private final List<String> problems = new ArrayList<>();

    private ObjectNode apply(String yaml) {
        MetadataMapping mapping =
                MetadataMapping.NONE.with(
                        YAML.readTree(yaml),
                        (field, problem) -> problems.add(field + " " + problem));
        return mapping.apply(MODEL);
    }

    private String value(String template) {
        return apply("f: " + template).path("f").toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "\"{title}\"; \"On {title} [widgets]\"",
                "always this; \"always this\"",
                "\"{doi|id}\"; \"15\"",
                "\"{doi|'none'}\"; \"none\"",
                "\"{journal.title}[ {volume}][ ({issue})]\"; \"J Widgets 4\"",
                "\"[{issue}]\"; ``",
                "\"vol. {issue}\"; ``",
                "\"\\\\{id\\\\} is {id}\"; \"{id} is 15\"",
                "true; true",
                "{each: authors, as: \"{name}\"}; [\"Roe, Jane\",\"Poe\"]",
                "{each: authors, as: \"{orcid}\"}; [\"0000-0002-1825-0097\"]",
                "{each: authors, as: \"{name} of {id}\"}; [\"Roe, Jane of 15\",\"Poe of 15\"]",
                "{each: grants, as: \"{title}\"}; [\"Widgets for all\"]",
                "{each: issns, as: \"{number}\"}; ``",
                "[\"{doi}\", \"{id}\", {each: authors, as: \"{family}\"}]; [\"15\",\"Roe\",\"Poe\"]",
                "{when: embargo, then: closed, otherwise: open}; \"closed\"",
                "{when: doi, then: closed, otherwise: open}; \"open\"",
                "{when: doi, then: closed}; ``",
                "{scheme: doi, identifier: \"{doi}\"}; ``",
                "{scheme: other, identifier: \"{id}\"}; {\"scheme\":\"other\",\"identifier\":\"15\"}",
                "[{scheme: doi, identifier: \"{doi}\"}]; ``"
            })
    void aFieldGetsWhatItsRuleSays(String rule, String expected) {
        assertThat(value(rule)).isEqualTo(expected);
        assertThat(problems).isEmpty();
    }

    @Test
    void listsInsideOfListsAndObjectsInsideOfObjects() {
        assertThat(
                        apply(
                                        """
                                creators:
                                  each: authors
                                  as:
                                    person: {family: "{family}", ids: [{scheme: orcid, id: "{orcid}"}]}
                                    affiliations: {each: affiliations, as: {name: "{name}"}}
                                """)
                                .toString())
                .isEqualTo(
                        "{\"creators\":[{\"person\":{\"family\":\"Roe\"},\"affiliations\":[{\"name\":\"Eastbrook\"},{\"name\":\"Westbrook\"}]},{\"person\":{\"family\":\"Poe\",\"ids\":[{\"scheme\":\"orcid\",\"id\":\"0000-0002-1825-0097\"}]}}]}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '^',
            quoteCharacter = '`',
            value = {
                "\"{titel}\" ^ f names the unknown field \"titel\"; there are id, identifier",
                "\"{journal}\" ^ f reads \"journal\", which is no text",
                "\"{authors}\" ^ write each: authors and as:",
                "\"{authors.name}\" ^ write each: with the list",
                "\"{title\" ^ f has a { without }",
                "\"[title\" ^ f has a [ without ]",
                "\"title]\" ^ f has a ] without [",
                "{each: title, as: x} ^ goes through each \"title\", which is no list",
                "{each: authors} ^ f lacks \"as:\"",
                "{each: authors, as: x, if: y} ^ f has the unknown key \"if\"",
                "{each: authors, as: \"{nam}\"} ^ f names the unknown field \"nam\""
            })
    void whatIsWrongIsSaidBeforeAnythingIsSent(String rule, String expected) {
        apply("f: " + rule);
        assertThat(problems).singleElement().asString().contains(expected);
    }

    @Test
    void aSiteReplacesSingleFieldsAndLeavesOthersOut() {
        MetadataMapping shipped =
                MetadataMapping.NONE.with(
                        YAML.readTree("{a: \"{title}\", b: \"{id}\", c: x}"),
                        (field, problem) -> problems.add(problem));
        MetadataMapping own =
                shipped.with(
                        YAML.readTree("{b: ~, c: \"{volume}\"}"),
                        (field, problem) -> problems.add(problem));
        assertThat(own.apply(MODEL).toString())
                .isEqualTo("{\"a\":\"On {title} [widgets]\",\"c\":\"4\"}");
        assertThat(problems).isEmpty();
    }
}
