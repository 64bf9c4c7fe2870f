using System.Diagnostics.CodeAnalysis;
using Matiane.Server.People;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Matiane.Server;

/// <summary>Lets those see the names of private persons who may, and writes down that they did.</summary>
internal sealed class Names(AccountStore accounts)
{
    /// <summary>What the parameter says that asks for them.</summary>
    public const string Asked = "Whether names of private persons are told; takes the right 'evidence' and is written down.";

    /// <summary>Whether an answer may tell names as it is asked to.</summary>
    /// <param name="context">The request.</param>
    /// <param name="names">Whether it asks for names.</param>
    /// <param name="id">Id of the report or event.</param>
    /// <param name="refused">Why not.</param>
    public bool May(HttpContext context, bool? names, string id, [NotNullWhen(false)] out ProblemHttpResult? refused)
    {
        var person = Access.Of(context)!;
        refused = names == true && !person.May(Right.Evidence) ? Problems.Of(403, $"Names of private persons take the right '{Rights.Word(Right.Evidence)}', which {person.Name} has not.") : null;
        if (names == true && refused is null)
        {
            accounts.Audit(person.Name, "names-shown", id);
        }

        return refused is null;
    }
}
