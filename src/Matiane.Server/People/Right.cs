using System.Collections.Immutable;

namespace Matiane.Server.People;

/// <summary>What a person, or a key made by one, may do. The names in lower case are the scopes of keys.</summary>
internal enum Right : byte
{
    /// <summary>See events, figures, states and reports with private persons masked, and export them so.</summary>
    Read,

    /// <summary>See the desk, and the evidence with the names of private persons.</summary>
    Evidence,

    /// <summary>Accept, correct, reject, join, split, note and undo.</summary>
    Decide,

    /// <summary>Add reports.</summary>
    Add,

    /// <summary>Accounts, everybody's keys and the audit log.</summary>
    Administer,
}

/// <summary>What an account is for; each role may do what the ones before it may.</summary>
internal enum Role : byte
{
    Reader,
    Analyst,
    Editor,
    Administrator,
}

/// <summary>Who may do what.</summary>
internal static class Rights
{
    /// <summary>Every right there is.</summary>
    public static ImmutableArray<Right> All { get; } = [.. Enum.GetValues<Right>()];

    /// <summary>The rights of a role.</summary>
    public static ImmutableArray<Right> Of(Role role) => role switch
    {
        Role.Reader => [Right.Read],
        Role.Analyst => [Right.Read, Right.Evidence],
        Role.Editor => [Right.Read, Right.Evidence, Right.Decide, Right.Add],
        _ => All,
    };

    /// <summary>A right or role as it is written in JSON and on the command line.</summary>
    public static string Word<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();

    /// <summary>Reads such a word; numbers are none.</summary>
    public static bool TryParse<T>(string? word, out T value) where T : struct, Enum =>
        Enum.TryParse(word, ignoreCase: true, out value) && Enum.IsDefined(value) && !char.IsAsciiDigit(word![0]);
}
