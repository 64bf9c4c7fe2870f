using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Matiane.Server.People;

/// <summary>Says who asks and lets them no further than their rights. An endpoint that names no right is closed to all.</summary>
/// <param name="accounts">Accounts, sessions and keys.</param>
/// <param name="settings">Whether a login is wanted at all.</param>
internal sealed class Access(AccountStore accounts, ServeSettings settings)
{
    /// <summary>The session's cookie: Secure, HttpOnly, SameSite=Strict.</summary>
    public const string Cookie = "matiane-session";

    /// <summary>The header that no foreign page can make a browser send.</summary>
    public const string ChangeHeader = "X-Matiane";

    /// <summary>Middleware, after routing.</summary>
    public async Task Check(HttpContext context, RequestDelegate next)
    {
        var person = Identify(context);
        if (person is not null)
        {
            context.Items[typeof(Person)] = person;
        }

        var endpoint = context.GetEndpoint();
        if (endpoint is null or not RouteEndpoint)
        {
            // Nothing of ours: the framework says that the method or the media type is wrong.
            await next(context);
        }
        else if (endpoint.Metadata.GetMetadata<Gate>() is not { } gate)
        {
            await Problems.WriteAsync(context, StatusCodes.Status404NotFound, $"There is no '{context.Request.Path}'.");
        }
        else if (gate.Right is { } right && person is null)
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
            await Problems.WriteAsync(context, StatusCodes.Status401Unauthorized, "Log in at /api/login, or send 'Authorization: Bearer KEY'.");
        }
        else if (gate.Right is { } wanted && !person!.May(wanted))
        {
            await Problems.WriteAsync(context, StatusCodes.Status403Forbidden, $"That takes the right '{Rights.Word(wanted)}', which {person.Name} has not.");
        }
        else if (IsChange(context.Request) && !gate.IsLogin && person?.ChangeToken is { } token && context.Request.Headers[ChangeHeader] != token)
        {
            await Problems.WriteAsync(context, StatusCodes.Status403Forbidden, $"Changes carry the header {ChangeHeader} with the change_token that /api/me tells.");
        }
        else
        {
            await next(context);
        }
    }

    /// <summary>Whoever the request comes from.</summary>
    public static Person? Of(HttpContext context) => context.Items[typeof(Person)] as Person;

    /// <summary>Whether a request may change something.</summary>
    public static bool IsChange(HttpRequest request) => !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method);

    private Person? Identify(HttpContext context)
    {
        if (!settings.NeedsLogin)
        {
            return Person.AtThisMachine;
        }

        var header = context.Request.Headers.Authorization.ToString();
        return header.StartsWith("Bearer ", StringComparison.Ordinal) ? accounts.OfKey(header["Bearer ".Length..])
            : context.Request.Cookies[Cookie] is { Length: > 0 } secret ? accounts.OfSession(secret) : null;
    }
}

/// <summary>What an endpoint asks for.</summary>
/// <param name="Right">The right; null for what is open to everybody.</param>
/// <param name="IsLogin">Whether it is the login, which cannot know a change token yet.</param>
internal sealed record Gate(Right? Right, bool IsLogin = false);

/// <summary>Names what endpoints ask for.</summary>
internal static class GateExtensions
{
    /// <summary>Only for who has the right.</summary>
    public static T Needs<T>(this T endpoint, Right right) where T : IEndpointConventionBuilder =>
        endpoint.WithMetadata(new Gate(right), Refused(StatusCodes.Status401Unauthorized), Refused(StatusCodes.Status403Forbidden), Refused(StatusCodes.Status429TooManyRequests));

    /// <summary>For everybody: the pages, which hold nothing, and the way in.</summary>
    public static T Open<T>(this T endpoint, bool isLogin = false) where T : IEndpointConventionBuilder => endpoint.WithMetadata(new Gate(null, isLogin));

    private static ProducesResponseTypeMetadata Refused(int status) => new(status, typeof(ProblemDetails), ["application/problem+json"]);
}
