package cosell.registration.domain;

import cosell.registration.domain.eligibility.Eligibility;
import java.time.Instant;

/** Everything that is looked at when a registration is submitted. */
record Submission(Form form, Eligibility eligibility, Programmes programmes, Instant now) {}
