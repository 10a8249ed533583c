// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.quickstart.bench.data;

import java.util.random.RandomGenerator;

/** Names and texts made of words, the same for the same random numbers. */
final class Words {

    private static final String[] WORDS =
            ("absorption acid aerosol allergy anatomy anemia antenna aquifer asthma atlas axon"
                            + " bacteria barrier basin biopsy bladder brainstem calcium canopy carbon"
                            + " catalyst cell cartilage clinic cohort colony comet coral cortex cycle"
                            + " delta dental design diet disease dopamine dosage drift embryo engine"
                            + " enzyme epidemic estuary exercise fatigue fever fiber forest fracture"
                            + " genome glacier glucose harvest hearing heart hormone immunity infant"
                            + " insulin ion kidney language lattice lesion lipid liver magnet marrow"
                            + " membrane memory mineral monsoon muscle mutation network neurology neuron"
                            + " nutrient ocean optics orbit organ oxygen pain particle patient peptide"
                            + " placenta plasma pollen polymer protein pulse reactor receptor reef"
                            + " retina rhythm sediment sensor serum signal sleep soil spectrum stress"
                            + " surgery symptom synapse tendon therapy thyroid tissue tremor tumor"
                            + " turbine urban vaccine vector vessel virus vision voltage wetland wound")
                    .split(" ");

    private final RandomGenerator random;

    Words(RandomGenerator random) {
        this.random = random;
    }

    String word() {
        return WORDS[random.nextInt(WORDS.length)];
    }

    /** Words that begin with capitals. */
    String title(int words) {
        StringBuilder title = new StringBuilder();
        for (int i = 0; i < words; i++) {
            String word = word();
            title.append(i == 0 ? "" : " ")
                    .append(Character.toUpperCase(word.charAt(0)))
                    .append(word, 1, word.length());
        }
        return title.toString();
    }

    /** A text of about so many characters. */
    String text(int characters) {
        StringBuilder text = new StringBuilder(title(1));
        while (text.length() < characters) {
            text.append(' ').append(word());
        }
        return text.append('.').toString();
    }

    <T> T one(T[] of) {
        return of[random.nextInt(of.length)];
    }
}
