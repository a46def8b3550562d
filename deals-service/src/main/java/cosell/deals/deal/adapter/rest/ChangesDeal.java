package cosell.deals.deal.adapter.rest;

import cosell.platform.web.DryRunAnswer;
import cosell.platform.web.openapi.DryRunnable;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes what a command about a deal answers. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@DryRunnable
@ApiResponse(
        responseCode = "200",
        description = "The deal as it is now, or what a dry run found.",
        content =
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(anyOf = {DealView.class, DryRunAnswer.class})))
@interface ChangesDeal {}
