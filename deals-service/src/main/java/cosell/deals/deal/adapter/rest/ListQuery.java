package cosell.deals.deal.adapter.rest;

import cosell.deals.deal.domain.DealStatus;
import cosell.deals.deal.domain.DealType;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes what {@link ListParameters} reads. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(
        in = ParameterIn.QUERY,
        name = "view",
        description =
                "Which list; every deal that the caller sees, when missing. partner-led: the vendor's read-only view of what partners lead.",
        schema =
                @Schema(
                        type = "string",
                        allowableValues = {"inbound", "outbound", "favorites", "closed", "partner-led"}))
@Parameter(
        in = ParameterIn.QUERY,
        name = "type",
        description = "Derived type of the deal; may come more than once.",
        array = @ArraySchema(schema = @Schema(implementation = DealType.class)))
@Parameter(
        in = ParameterIn.QUERY,
        name = "status",
        description = "May come more than once. Without it inbound and outbound show what is open.",
        array = @ArraySchema(schema = @Schema(implementation = DealStatus.class)))
@Parameter(
        in = ParameterIn.QUERY,
        name = "stage",
        description = "Name of the stage.",
        schema = @Schema(type = "string", minLength = 1, maxLength = 255))
@Parameter(
        in = ParameterIn.QUERY,
        name = "q",
        description =
                "Beginnings of words of name, customer, CRM id or campaign id, without case and accents; all must occur.",
        schema = @Schema(type = "string", minLength = 1, maxLength = 255))
@Parameter(
        in = ParameterIn.QUERY,
        name = "location",
        description = "Location of the deal.",
        schema = @Schema(type = "string", minLength = 1, maxLength = 255))
@Parameter(
        in = ParameterIn.QUERY,
        name = "minValue",
        description = "Needs a currency.",
        schema = @Schema(type = "string", pattern = "^-?[0-9]{1,20}(\\.[0-9]{1,20})?$"))
@Parameter(
        in = ParameterIn.QUERY,
        name = "maxValue",
        description = "Needs a currency.",
        schema = @Schema(type = "string", pattern = "^-?[0-9]{1,20}(\\.[0-9]{1,20})?$"))
@Parameter(
        in = ParameterIn.QUERY,
        name = "currency",
        description = "ISO 4217; needed by value filters and by sort=value.",
        schema = @Schema(type = "string", pattern = "^[A-Z]{3}$"))
@Parameter(
        in = ParameterIn.QUERY,
        name = "closesAfter",
        description = "Estimated close date from this day on.",
        schema = @Schema(type = "string", format = "date"))
@Parameter(
        in = ParameterIn.QUERY,
        name = "closesBefore",
        description = "Estimated close date before this day.",
        schema = @Schema(type = "string", format = "date"))
@Parameter(
        in = ParameterIn.QUERY,
        name = "teamMember",
        description = "E-mail address of a team member.",
        schema = @Schema(type = "string", minLength = 1, maxLength = 255))
@Parameter(
        in = ParameterIn.QUERY,
        name = "solution",
        description = "Id of a solution of the deal.",
        schema = @Schema(type = "string", minLength = 1, maxLength = 255))
@Parameter(
        in = ParameterIn.QUERY,
        name = "crmId",
        description = "Id of the opportunity in a CRM.",
        schema = @Schema(type = "string", minLength = 1, maxLength = 255))
@Parameter(
        in = ParameterIn.QUERY,
        name = "campaignId",
        description = "Marketing campaign.",
        schema = @Schema(type = "string", minLength = 1, maxLength = 255))
@Parameter(
        in = ParameterIn.QUERY,
        name = "engagementId",
        description = "The engagement that the deal belongs to.",
        schema = @Schema(type = "string", format = "uuid"))
@Parameter(
        in = ParameterIn.QUERY,
        name = "updatedSince",
        description = "Changed at or after this moment.",
        schema = @Schema(type = "string", format = "date-time"))
@Parameter(
        in = ParameterIn.QUERY,
        name = "expiresBefore",
        description = "Received deals whose response is due before this moment.",
        schema = @Schema(type = "string", format = "date-time"))
@Parameter(
        in = ParameterIn.QUERY,
        name = "needsAnswer",
        description = "Received deals that await an answer, or all others.",
        schema = @Schema(type = "boolean"))
@Parameter(
        in = ParameterIn.QUERY,
        name = "sort",
        description =
                "A minus turns the order round; -createdAt when missing. visibleSince, value and estimatedCloseDate in view=partner-led.",
        schema =
                @Schema(
                        type = "string",
                        allowableValues = {
                            "createdAt",
                            "-createdAt",
                            "updatedAt",
                            "-updatedAt",
                            "name",
                            "-name",
                            "value",
                            "-value",
                            "estimatedCloseDate",
                            "-estimatedCloseDate",
                            "expiresAt",
                            "-expiresAt",
                            "visibleSince",
                            "-visibleSince"
                        }))
@interface ListQuery {}
