package cosell.deals.insight.adapter.rest;

import cosell.deals.deal.domain.DealType;
import cosell.deals.deal.domain.Direction;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes what {@link InsightParameters} reads. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(
        in = ParameterIn.QUERY,
        name = "by",
        description = "Tells besides of each group; a deal with several solutions is in the group of each.",
        schema =
                @Schema(
                        type = "string",
                        allowableValues = {"country", "solution", "location", "type"}))
@Parameter(
        in = ParameterIn.QUERY,
        name = "dated",
        description = "Which moment of a deal must lie in the period.",
        schema =
                @Schema(
                        type = "string",
                        allowableValues = {"opened", "ended"},
                        defaultValue = "opened"))
@Parameter(
        in = ParameterIn.QUERY,
        name = "from",
        description = "First day of the period, in UTC.",
        schema = @Schema(type = "string", format = "date"))
@Parameter(
        in = ParameterIn.QUERY,
        name = "to",
        description = "First day after the period, in UTC.",
        schema = @Schema(type = "string", format = "date"))
@Parameter(
        in = ParameterIn.QUERY,
        name = "location",
        description = "Location of the deals.",
        schema = @Schema(type = "string", minLength = 1, maxLength = 255))
@Parameter(
        in = ParameterIn.QUERY,
        name = "type",
        description = "Derived type; may come more than once.",
        array = @ArraySchema(schema = @Schema(implementation = DealType.class)))
@Parameter(
        in = ParameterIn.QUERY,
        name = "direction",
        description = "Whether the organization started the deals or was invited.",
        schema = @Schema(implementation = Direction.class))
@Parameter(
        in = ParameterIn.QUERY,
        name = "currency",
        description = "ISO 4217; deals with a value in it.",
        schema = @Schema(type = "string", pattern = "^[A-Z]{3}$"))
@Parameter(
        in = ParameterIn.QUERY,
        name = "country",
        description = "ISO 3166-1 alpha-2; country of the customer.",
        schema = @Schema(type = "string", pattern = "^[A-Z]{2}$"))
@Parameter(
        in = ParameterIn.QUERY,
        name = "solution",
        description = "Id of a solution of the deals.",
        schema = @Schema(type = "string", minLength = 1, maxLength = 255))
@interface InsightQuery {}
