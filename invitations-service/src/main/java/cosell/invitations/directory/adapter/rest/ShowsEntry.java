package cosell.invitations.directory.adapter.rest;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes what the reading of an entry answers. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ApiResponse(
        responseCode = "200",
        description = "The whole entry for its own people and operators, the public part for everybody else.",
        content =
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(anyOf = {OwnProfileJson.class, PartnerJson.class})))
@interface ShowsEntry {}
