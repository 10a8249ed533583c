// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.deployer;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkClientException;

/** The command line that workflows and the environment's own subscriber deploy with. */
public final class Deployer {

    static final int DONE = 0;
    static final int FAILED = 1;
    static final int WRONG_USAGE = 2;
    static final int INTERRUPTED = 130;

    private static final Duration INTERVAL = Duration.ofSeconds(10);

    private final Aws aws;
    private final Patience patience;
    private final PrintStream out;
    private final PrintStream errors;

    Deployer(Aws aws, Patience patience, PrintStream out, PrintStream errors) {
        this.aws = aws;
        this.patience = patience;
        this.out = out;
        this.errors = errors;
    }

    public static void main(String[] words) {
        CountDownLatch ended = new CountDownLatch(1);
        Thread main = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> interrupt(main, ended)));
        int status;
        try (Aws aws = Aws.connect()) {
            Patience patience = new Patience(Clock.systemUTC(), Thread::sleep, INTERVAL);
            status =
                    new Deployer(aws, patience, System.out, System.err)
                            .run(List.of(words), System.getenv());
        } catch (SdkClientException e) {
            System.err.println("AWS cannot be reached: " + e.getMessage());
            status = FAILED;
        }
        ended.countDown();
        System.exit(status);
    }

    /** A signal ends the waiting, so that what goes on without it is said. */
    private static void interrupt(Thread main, CountDownLatch ended) {
        main.interrupt();
        try {
            boolean unused = ended.await(5, java.util.concurrent.TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Does what the words say, and gives the exit code. */
    int run(List<String> words, Map<String, String> environment) {
        try {
            deploy(Arguments.parse(words, environment));
            return DONE;
        } catch (UsageException e) {
            errors.println(e.getMessage());
            errors.print(Arguments.USAGE);
            return WRONG_USAGE;
        } catch (DeploymentException e) {
            errors.println(e.getMessage());
            return FAILED;
        } catch (InterruptedException | AbortedException e) {
            errors.println(
                    "Interrupted: nobody waits any more. What was begun goes on in AWS, and ECS takes back what does not"
                            + " become healthy. Deploy again to be sure.");
            return INTERRUPTED;
        } catch (AwsServiceException e) {
            errors.println(explained(e));
            return FAILED;
        } catch (SdkClientException e) {
            errors.println("AWS cannot be reached: " + e.getMessage());
            return FAILED;
        }
    }

    private void deploy(Arguments arguments) throws InterruptedException {
        Site site = arguments.site();
        Steps steps = new Steps(aws.ecs(), new Revisions(aws.ecs(), site), patience, out);
        switch (arguments.verb()) {
            case APPLICATION ->
                    deploy(
                            new ServiceDeployment(
                                    steps, site, Optional.of(new Snapshot(aws.rds(), steps, site))),
                            arguments);
            case SERVICE -> deploy(new ServiceDeployment(steps, site, Optional.empty()), arguments);
            case JOB -> deploy(new JobDeployment(aws.scheduler(), steps, site), arguments);
            case REQUEST -> request(new ApplicationRequest(aws.sns(), steps, site), arguments);
        }
    }

    private static void deploy(ServiceDeployment deployment, Arguments arguments)
            throws InterruptedException {
        if (arguments.dryRun()) {
            deployment.show(arguments.part(), arguments.tag());
        } else {
            deployment.run(arguments.part(), arguments.tag());
        }
    }

    private static void deploy(JobDeployment deployment, Arguments arguments) {
        if (arguments.dryRun()) {
            deployment.show(arguments.part(), arguments.tag());
        } else {
            deployment.run(arguments.part(), arguments.tag());
        }
    }

    private void request(ApplicationRequest request, Arguments arguments)
            throws InterruptedException {
        if (arguments.dryRun()) {
            out.println("Would ask %s for %s".formatted(arguments.topic(), arguments.tag()));
        } else {
            request.run(arguments.topic(), arguments.request(), arguments.tag());
        }
    }

    private static String explained(AwsServiceException e) {
        String code = e.awsErrorDetails() == null ? "" : e.awsErrorDetails().errorCode();
        String message =
                e.awsErrorDetails() == null ? e.getMessage() : e.awsErrorDetails().errorMessage();
        String next =
                switch (code) {
                    case "AccessDeniedException", "AccessDenied", "AuthorizationError" ->
                            "The role that deploys may not do this, or a role that it must pass on is missing: apply Terraform.";
                    case "ThrottlingException", "Throttling" ->
                            "AWS is busy: try again in a few minutes.";
                    case "ClusterNotFoundException",
                            "ServiceNotFoundException",
                            "ResourceNotFoundException" ->
                            "Is this the right environment, account and region?";
                    default -> "Nothing further is done.";
                };
        return "AWS refused (%s): %s%n%s".formatted(code, message, next);
    }
}
