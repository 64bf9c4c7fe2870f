using Matiane.Server.People;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Matiane.Server;

/// <summary>What /openapi/v1.json says beside the addresses and their types.</summary>
internal static class ApiDocument
{
    /// <summary>The extension of an operation that names the right it takes.</summary>
    public const string RightExtension = "x-right";

    /// <summary>Sets it up.</summary>
    public static void Configure(OpenApiOptions options)
    {
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo { Title = "Matiane", Version = "1", Description = "Events, figures with their sayers, what is in force, the review desk, adding and exports of one chronicle." };
            document.Servers?.Clear();
            document.Components ??= new OpenApiComponents();
            document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
            {
                ["session"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Cookie, Name = Access.Cookie, Description = $"POST /api/login; changes carry the header {Access.ChangeHeader}." },
                ["key"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "POST /api/keys" },
            };
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            if (context.Description.ActionDescriptor.EndpointMetadata.OfType<Gate>().FirstOrDefault()?.Right is not { } right)
            {
                return Task.CompletedTask;
            }

            operation.Extensions ??= new Dictionary<string, IOpenApiExtension>();
            operation.Extensions[RightExtension] = new JsonNodeExtension(Rights.Word(right));
            operation.Security =
            [
                new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("session", context.Document)] = [] },
                new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("key", context.Document)] = [] },
            ];
            return Task.CompletedTask;
        });
    }
}
