// SPDX-License-Identifier: Apache-2.0
package org.publicaccess.pass.loaders.journals;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the journal loader.
 *
 * @param medline file or address of the catalogue, unless the command line names one
 * @param pmc file or address of the list of PubMed Central, unless the command line names one
 */
@ConfigurationProperties("pass.journals")
record JournalSettings(@DefaultValue("") String medline, @DefaultValue("") String pmc) {}
