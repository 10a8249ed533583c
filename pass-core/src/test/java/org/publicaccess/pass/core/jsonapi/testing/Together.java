// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.core.jsonapi.testing;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.publicaccess.pass.core.testing.CoreHttp.Answer;

/** Sends requests at the same moment. */
public final class Together {

    private Together() {}

    /** The answers to {@code count} requests that start together, each told its number from 0. */
    public static List<Answer> send(int count, IntFunction<Answer> request) {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> answers =
                    IntStream.range(0, count)
                            .mapToObj(
                                    number ->
                                            threads.submit(
                                                    () -> {
                                                        start.await();
                                                        return request.apply(number);
                                                    }))
                            .toList();
            start.countDown();
            return answers.stream().map(Together::answer).toList();
        }
    }

    private static Answer answer(Future<Answer> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new AssertionError("A request failed", e.getCause());
        }
    }
}
