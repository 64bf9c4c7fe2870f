using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Matiane.Server;

/// <summary>Tells the OpenAPI document what an address answers where the handler's type does not.</summary>
internal static class EndpointAnswers
{
    /// <summary>JSON of a type, and problems of these statuses.</summary>
    public static RouteHandlerBuilder Gives<T>(this RouteHandlerBuilder endpoint, params int[] problems) =>
        endpoint.Produces<T>(StatusCodes.Status200OK, "application/json").Fails(problems);

    /// <summary>A status without a body, and problems of these statuses.</summary>
    public static RouteHandlerBuilder GivesNothing(this RouteHandlerBuilder endpoint, params int[] problems) =>
        endpoint.Produces(StatusCodes.Status204NoContent).Fails(problems);

    /// <summary>Problems of these statuses.</summary>
    public static RouteHandlerBuilder Fails(this RouteHandlerBuilder endpoint, params int[] problems)
    {
        foreach (var status in problems)
        {
            endpoint.Produces<ProblemDetails>(status, "application/problem+json");
        }

        return endpoint;
    }
}
