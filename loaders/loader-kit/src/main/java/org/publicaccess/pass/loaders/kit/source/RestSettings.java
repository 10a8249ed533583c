// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.kit.source;

import java.util.Map;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * An HTTP interface that answers with JSON.
 *
 * @param urls address of the first page by what is loaded; {@code {since}} in it stands for the
 *     mark, as {@code 2026-03-01T08:00:00Z}
 * @param token sent as bearer token, unless empty
 * @param items JSON Pointer to the array of records
 * @param next JSON Pointer to the next page's address
 * @param columns column of the CSV file to JSON Pointer within a record
 */
public record RestSettings(
        @DefaultValue Map<String, String> urls,
        @DefaultValue("") String token,
        @DefaultValue("") String items,
        @DefaultValue("/next") String next,
        @DefaultValue Map<String, String> columns) {}
