// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much one request may ask for. Property names begin with {@code pass.limits}.
 *
 * @param defaultPageSize resources on a page when the request names no size
 * @param maxPageSize largest page a request may name
 * @param maxIncludeDepth relationships in one include path
 * @param maxIncludePaths include paths in one request
 * @param maxFilterLength characters of a filter
 * @param maxFilterTerms comparisons in a filter
 * @param maxFilterValues values in one comparison
 * @param maxBodyBytes bytes of a request's document
 * @param maxAnswerBytes bytes of an answer's document
 * @param maxOperations operations in one bulk request
 * @param statementTimeout longest time for one SQL statement
 * @param maxConcurrentRequests requests worked on at once; more are answered with 503
 */
@ConfigurationProperties("pass.limits")
public record Limits(
        @DefaultValue("500") int defaultPageSize,
        @DefaultValue("10000") int maxPageSize,
        @DefaultValue("5") int maxIncludeDepth,
        @DefaultValue("20") int maxIncludePaths,
        @DefaultValue("20000") int maxFilterLength,
        @DefaultValue("200") int maxFilterTerms,
        @DefaultValue("2000") int maxFilterValues,
        @DefaultValue("10485760") int maxBodyBytes,
        @DefaultValue("104857600") int maxAnswerBytes,
        @DefaultValue("1000") int maxOperations,
        @DefaultValue("20s") Duration statementTimeout,
        @DefaultValue("200") int maxConcurrentRequests) {}
