package cosell.invitations.directory.adapter.rest;

import cosell.platform.web.DryRunAnswer;
import cosell.platform.web.openapi.DryRunnable;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes what the replacement of an entry may be told, and answers. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@DryRunnable
@Parameter(
        in = ParameterIn.HEADER,
        name = "If-Match",
        required = true,
        description = "The entity tag of the entry that is replaced.",
        schema = @Schema(type = "string"))
@ApiResponse(
        responseCode = "200",
        description = "The entry as it is now, or what a dry run found.",
        content =
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(anyOf = {OwnProfileJson.class, DryRunAnswer.class})))
@interface ReplacesEntry {}
