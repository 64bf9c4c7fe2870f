using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Matiane.Server;

/// <summary>The one shape of every error of the API: application/problem+json (RFC 9457).</summary>
internal static class Problems
{
    /// <summary>An answer with a status and a sentence that a person can act on.</summary>
    public static ProblemHttpResult Of(int status, string message) => TypedResults.Problem(message, statusCode: status);

    /// <summary>Gives every answer of the framework's own a sentence too, and leaves out what only a trace would understand.</summary>
    public static void Configure(ProblemDetailsOptions options) => options.CustomizeProblemDetails = context =>
    {
        var problem = context.ProblemDetails;
        problem.Extensions.Remove("trace_id");
        problem.Detail ??= problem.Status switch
        {
            StatusCodes.Status400BadRequest => "The request cannot be read: its JSON or one of its values is malformed.",
            StatusCodes.Status405MethodNotAllowed => "This address does not take this method.",
            StatusCodes.Status413PayloadTooLarge => "That is too much for one request.",
            StatusCodes.Status415UnsupportedMediaType => "This address takes application/json.",
            _ => "The server could not answer; its log says why.",
        };
    };

    /// <summary>Writes it where no endpoint answers.</summary>
    public static Task WriteAsync(HttpContext context, int status, string message) => Of(status, message).ExecuteAsync(context);
}
