// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.doc;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.publicaccess.pass.core.jsonapi.schema.ResourceTypes;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code /doc}: the interface's description for programs, as JSON or YAML, and {@code /doc/ui} for
 * people.
 */
@RestController
final class DocumentationController {

    private static final MediaType YAML = MediaType.parseMediaType("application/yaml");
    private static final String PAGE_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'";
    private static final Map<String, MediaType> PAGE_FILES =
            Map.of(
                    "ui.js", MediaType.parseMediaType("text/javascript;charset=UTF-8"),
                    "ui.css", MediaType.parseMediaType("text/css;charset=UTF-8"));

    private final OpenApiDocument document;
    private final JsonMapper json;

    DocumentationController(
            ResourceTypes types, @Value("${pass.base-url}") String server, JsonMapper json) {
        this.document = new OpenApiDocument(types, server, json);
        this.json = json;
    }

    @GetMapping("/doc")
    ResponseEntity<byte[]> description(HttpServletRequest request) throws IOException {
        ObjectNode tree = document.build();
        String accept = String.valueOf(request.getHeader(HttpHeaders.ACCEPT));
        if (accept.contains("yaml")) {
            return ResponseEntity.ok()
                    .contentType(YAML)
                    .body(yaml(tree).getBytes(StandardCharsets.UTF_8));
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(json.writeValueAsBytes(tree));
    }

    private String yaml(ObjectNode tree) {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        return new Yaml(options).dump(json.treeToValue(tree, Map.class));
    }

    @GetMapping("/doc/ui")
    ResponseEntity<byte[]> page() throws IOException {
        return file("ui.html", MediaType.parseMediaType("text/html;charset=UTF-8"));
    }

    @GetMapping("/doc/ui/{name}")
    ResponseEntity<byte[]> pageFile(@PathVariable String name) throws IOException {
        MediaType type = PAGE_FILES.get(name);
        return type == null ? ResponseEntity.notFound().build() : file(name, type);
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type) throws IOException {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noCache())
                .header("Content-Security-Policy", PAGE_POLICY)
                .body(new ClassPathResource("doc/" + name).getContentAsByteArray());
    }
}
