package cosell.invitations.directory.adapter.rest;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes what {@link SuggestionParameters} reads. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(
        in = ParameterIn.QUERY,
        name = SuggestionParameters.TEXT,
        description =
                "The start of a name, or starts of its words, without case and accents; may be missing where a country or a solution is sent.",
        schema = @Schema(type = "string", minLength = 1, maxLength = 255))
@Parameter(
        in = ParameterIn.QUERY,
        name = SuggestionParameters.COUNTRY,
        description = "ISO 3166-1 code of a country where the organization has a location.",
        schema = @Schema(type = "string", pattern = "^[A-Z]{2}$"))
@Parameter(
        in = ParameterIn.QUERY,
        name = SuggestionParameters.SOLUTION,
        description = "Id of a solution that the organization publishes.",
        schema = @Schema(type = "string", minLength = 1, maxLength = 255))
@Parameter(
        in = ParameterIn.QUERY,
        name = SuggestionParameters.LIMIT,
        description = "How many are suggested at most.",
        schema = @Schema(type = "integer", minimum = "1", maximum = "10", defaultValue = "10"))
@interface SuggestionQuery {}
