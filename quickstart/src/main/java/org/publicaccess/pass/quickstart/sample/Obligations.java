// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.sample;

import java.util.List;
import org.publicaccess.pass.api.client.Resource;

/** Which policies apply to a submission, and into which repositories PASS deposits it. */
record Obligations(List<Resource> policies, List<Resource> repositories) {}
