using System.Collections.Immutable;

namespace Matiane.Server.People;

/// <summary>Who asks.</summary>
/// <param name="Name">Name of the account; of a key: "account/key".</param>
/// <param name="Role">The account's role.</param>
/// <param name="Rights">What may be done: of a key no more than its scopes and its account's role allow.</param>
/// <param name="ChangeToken">What the header X-Matiane must carry on changes, because a browser sends cookies by itself; null for a key, which no browser sends by itself.</param>
internal sealed record Person(string Name, Role Role, ImmutableArray<Right> Rights, string? ChangeToken)
{
    /// <summary>The one person at this machine, where there is no login.</summary>
    public static Person AtThisMachine { get; } = new("desk", Role.Administrator, People.Rights.All, "1");

    /// <summary>Whether it may.</summary>
    public bool May(Right right) => Rights.Contains(right);
}

/// <summary>An account as it is listed.</summary>
/// <param name="Name">Unique.</param>
/// <param name="Role">reader, analyst, editor or administrator.</param>
/// <param name="Made">When, UTC.</param>
internal sealed record Account(string Name, string Role, DateTimeOffset Made);

/// <summary>An API key as it is listed: never the key itself.</summary>
/// <param name="Id">Its public half.</param>
/// <param name="Account">Whose it is.</param>
/// <param name="Label">What it is for, in its maker's words.</param>
/// <param name="Scopes">Rights it carries.</param>
/// <param name="Made">When, UTC.</param>
/// <param name="Used">When it was last used, UTC; null for never.</param>
internal sealed record ApiKey(string Id, string Account, string Label, ImmutableArray<string> Scopes, DateTimeOffset Made, DateTimeOffset? Used);

/// <summary>One line of the audit log.</summary>
/// <param name="Id">Counts from 1.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Who">Name of the person or key.</param>
/// <param name="Action">login, login-failed, decision, undo, add, export, names-shown, user-added …</param>
/// <param name="Detail">What it was about.</param>
internal sealed record AuditLine(long Id, DateTimeOffset At, string Who, string Action, string Detail);
