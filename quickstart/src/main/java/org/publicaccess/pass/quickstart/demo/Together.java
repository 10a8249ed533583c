// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.demo;

import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;

/** Does several things side by side. */
final class Together {

    private Together() {}

    /**
     * Runs all and waits for them, or for the first that fails, whose exception is thrown; the
     * caller then stops what the others work on.
     */
    static void run(List<Runnable> tasks) {
        CompletionService<Void> running =
                new ExecutorCompletionService<>(task -> Thread.ofVirtual().start(task));
        tasks.forEach(task -> running.submit(task, null));
        try {
            for (int i = 0; i < tasks.size(); i++) {
                running.take().get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}
