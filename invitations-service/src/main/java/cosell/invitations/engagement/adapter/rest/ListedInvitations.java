package cosell.invitations.engagement.adapter.rest;

import cosell.invitations.engagement.domain.InvitationState;
import cosell.platform.web.openapi.PageParameters;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes what {@link InvitationListing} reads. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@PageParameters
@Parameter(
        in = ParameterIn.QUERY,
        name = "role",
        required = true,
        description = "Whether to list what the caller's organization sent, or what it received.",
        schema =
                @Schema(
                        type = "string",
                        allowableValues = {"sent", "received"}))
@Parameter(
        in = ParameterIn.QUERY,
        name = "state",
        description = "Only invitations in this state; may come more than once.",
        array = @ArraySchema(schema = @Schema(implementation = InvitationState.class)))
@interface ListedInvitations {}
