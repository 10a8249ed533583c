// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.app;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.PathResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

/** Finds the application's files; where there is none, its page, which knows the address. */
final class AppFiles extends PathResourceResolver {

    /** The page that starts the application. */
    static final String PAGE = "index.html";

    @Override
    protected @Nullable Resource resolveResourceInternal(
            @Nullable HttpServletRequest request,
            String path,
            List<? extends Resource> locations,
            ResourceResolverChain chain) {
        Resource file = super.resolveResourceInternal(request, path, locations, chain);
        return file != null ? file : super.resolveResourceInternal(request, PAGE, locations, chain);
    }
}
