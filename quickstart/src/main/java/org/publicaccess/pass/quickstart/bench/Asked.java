// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.bench;

import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import org.publicaccess.pass.quickstart.bench.data.Ids;
import org.publicaccess.pass.quickstart.bench.data.Size;
import org.publicaccess.pass.quickstart.bench.load.Call;

/** Puts one request into the words of core, or of the limit. */
final class Asked {

    private static final int PAGE = 500;

    /** The same pages of grants at every size: to pass over rows costs by itself. */
    private static final int PAGES = new Size(1).grants() / PAGE;

    private final Shape shape;
    private final boolean totals;
    private final boolean ofLimit;
    private final Size size;
    private final OptionalInt person;

    /**
     * Requests of one shape.
     *
     * @param totals whether lists that can tell the number of all resources do
     * @param ofLimit whether the limit is asked, not core
     * @param person the only person whose lists are asked for; empty for any
     */
    Asked(Shape shape, boolean totals, boolean ofLimit, Size size, OptionalInt person) {
        this.shape = shape;
        this.totals = totals;
        this.ofLimit = ofLimit;
        this.size = size;
        this.person = person;
    }

    /** The next request to read. */
    Call read(RandomGenerator random) {
        return switch (shape) {
            case A -> submission(Ids.SUBMISSION.of(random.nextInt(size.submissions())));
            case B, B2, C ->
                    ofPerson(
                            Ids.USER.of(
                                    person.orElseGet(() -> random.nextInt(size.researchers()))));
            case D -> Call.get(ofLimit ? "/d?name=%25neuro%25" : journals(""));
            case D2 -> Call.get(ofLimit ? "/d2?name=%25neuro%25" : journals("&page[size]=10"));
            case H -> grants(random.nextInt(PAGES));
            case E, F -> throw new IllegalStateException(shape + " does not read");
        };
    }

    private Call submission(long id) {
        return Call.get((ofLimit ? "/a?id=" : "/data/submission/") + id);
    }

    private Call ofPerson(long id) {
        if (ofLimit) {
            String suffix = totals ? "" : "-without-totals";
            return Call.get("/" + shape.label() + suffix + "?user=" + id);
        }
        String page = "&page[number]=1&page[size]=10" + (totals ? "&page[totals]=true" : "");
        return Call.get(
                switch (shape) {
                    case B ->
                            "/data/submission?filter[submission]=submitter.id=="
                                    + id
                                    + ";submissionStatus=out=cancelled&include=publication,repositories&sort=-submittedDate"
                                    + page;
                    case B2 ->
                            "/data/submission?filter[submission]=(submitter.id==%1$d,preparers.id=in=%1$d)"
                                            .formatted(id)
                                    + ";submissionStatus=out=cancelled&include=publication,grants.primaryFunder,repositories,submitter,preparers&sort=-submittedDate"
                                    + page;
                    default ->
                            "/data/grant?filter[grant]=pi.id==%1$d,coPis.id==%1$d".formatted(id)
                                    + "&include=primaryFunder,directFunder&sort=%2BawardStatus,-endDate"
                                    + page;
                });
    }

    private static String journals(String page) {
        return "/data/journal?filter[journal]=journalName=ini=%22*neuro*%22" + page;
    }

    private Call grants(int page) {
        return Call.get(
                ofLimit
                        ? "/h?offset=%d&number=%d".formatted(page * PAGE, page + 1)
                        : "/data/grant?include=pi,primaryFunder&page[size]=500&page[number]="
                                + (page + 1));
    }

    /** A new comment on a submission, which people may write in every state. */
    Call event(RandomGenerator random) {
        long submission = Ids.SUBMISSION.of(random.nextInt(size.submissions()));
        String document =
                """
                {"data":{"type":"submissionEvent","attributes":{\
                "performedDate":"2026-03-04T05:06:07.890Z","performerRole":"submitter",\
                "comment":"Please add the figures of the second part and name the award that paid for the study."},"relationships":{\
                "performedBy":{"data":{"type":"user","id":"%2$d"}},\
                "submission":{"data":{"type":"submission","id":"%1$d"}}}}}"""
                        .formatted(submission, Ids.USER.of(random.nextInt(size.researchers())));
        return new Call("POST", ofLimit ? "/e" : "/data/submissionEvent", document);
    }

    /** Another name for a submission's submitter; the present one would be no change. */
    Call change(int submission, long version) {
        long id = Ids.SUBMISSION.of(submission);
        String document =
                """
                {"data":{"type":"submission","id":"%1$d","attributes":{"submitterName":"Person %2$d","version":%2$d}}}"""
                        .formatted(id, version);
        return new Call(
                ofLimit ? "POST" : "PATCH", ofLimit ? "/f" : "/data/submission/" + id, document);
    }
}
