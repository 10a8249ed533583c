// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deposit.mapping;

import java.util.ArrayList;
import java.util.List;
import org.publicaccess.pass.deposit.mapping.ModelType.Kind;
import org.publicaccess.pass.deposit.mapping.Template.Bracketed;
import org.publicaccess.pass.deposit.mapping.Template.Choice;
import org.publicaccess.pass.deposit.mapping.Template.Constant;
import org.publicaccess.pass.deposit.mapping.Template.Field;
import org.publicaccess.pass.deposit.mapping.Template.Literal;
import org.publicaccess.pass.deposit.mapping.Template.Part;
import org.publicaccess.pass.deposit.mapping.Template.Read;

/** Reads a template, once. */
final class TemplateParser {

    private final String text;
    private final List<ModelType> types;
    private int position;

    TemplateParser(String text, List<ModelType> types) {
        this.text = text;
        this.types = types;
    }

    Template parse() {
        Template whole = parts(false);
        if (position < text.length()) {
            throw invalid("has a ] without [");
        }
        return whole;
    }

    private Template parts(boolean bracketed) {
        List<Part> parts = new ArrayList<>();
        StringBuilder literal = new StringBuilder();
        while (position < text.length() && text.charAt(position) != ']') {
            char c = text.charAt(position++);
            if (c == '\\' && position < text.length()) {
                literal.append(text.charAt(position++));
            } else if (c == '{' || c == '[') {
                flush(literal, parts);
                parts.add(c == '{' ? field() : bracket());
            } else if (c == '}') {
                throw invalid("has a } without {");
            } else {
                literal.append(c);
            }
        }
        flush(literal, parts);
        if (bracketed && position++ >= text.length()) {
            throw invalid("has a [ without ]");
        }
        return new Template(List.copyOf(parts));
    }

    private static void flush(StringBuilder literal, List<Part> parts) {
        if (!literal.isEmpty()) {
            parts.add(new Literal(literal.toString()));
            literal.setLength(0);
        }
    }

    private Bracketed bracket() {
        return new Bracketed(parts(true));
    }

    private Field field() {
        int end = text.indexOf('}', position);
        if (end < 0) {
            throw invalid("has a { without }");
        }
        List<Choice> choices = new ArrayList<>();
        for (String choice : text.substring(position, end).split("\\|", -1)) {
            choices.add(choice(choice.strip()));
        }
        position = end + 1;
        return new Field(List.copyOf(choices));
    }

    private Choice choice(String choice) {
        if (choice.length() > 1 && choice.startsWith("'") && choice.endsWith("'")) {
            return new Constant(choice.substring(1, choice.length() - 1));
        }
        Path path = Path.parse(choice, types);
        if (path.type().kind() != Kind.TEXT) {
            throw new InvalidMappingException(
                    "reads \"%s\", which is no text%s"
                            .formatted(
                                    choice,
                                    path.type().kind() == Kind.LIST
                                            ? "; write each: " + choice + " and as: …"
                                            : "; it has " + path.type().names()));
        }
        return new Read(path);
    }

    private InvalidMappingException invalid(String what) {
        return new InvalidMappingException(what + ": " + text);
    }
}
