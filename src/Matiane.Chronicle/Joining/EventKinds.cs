using System.Collections.Frozen;

namespace Matiane.Chronicle.Joining;

/// <summary>Which codings may be of one happening, and how well they go together.</summary>
internal static class EventKinds
{
    /// <summary>The family of what becomes of offices.</summary>
    public const string Office = "office";

    private const double SameFamily = 0.7;

    /// <summary>Codings that reports use of one and the same happening, with the family that blocks are made by.</summary>
    private static readonly (string Family, double Likeness, string[] Codings)[] Alike =
    [
        ("harm", 0.8, ["INCIDENT/accident", "INCIDENT/casualties"]),
        ("harm", 0.8, ["INCIDENT/fire", "INCIDENT/casualties"]),
        ("harm", 0.8, ["INCIDENT/disaster", "INCIDENT/casualties"]),
        ("harm", 0.7, ["INCIDENT/accident", "ASSAULT/explosives", "INCIDENT/casualties"]),
        ("harm", 0.8, ["INCIDENT/crime", "ASSAULT/beat", "ASSAULT/primitive", "ASSAULT/firearms", "ASSAULT/targeted", "ASSAULT/destroy"]),
        ("harm", 0.8, ["INCIDENT/casualties", "ASSAULT/firearms", "ASSAULT/targeted"]),
        ("harm", 0.8, ["INCIDENT/casualties", "ASSAULT/explosives", "ASSAULT/suicide-attack"]),
        ("harm", 0.8, ["INCIDENT/casualties", "ASSAULT/aerial", "ASSAULT/drone", "ASSAULT/heavy-weapons", "ASSAULT/explosives"]),
        ("harm", 0.75, ["INCIDENT/casualties", "ASSAULT/primitive", "ASSAULT/beat"]),
        ("harm", 0.75, ["ASSAULT/crowd-control", "ASSAULT/beat"]),
        ("protest", 0.6, ["PROTEST/demo", "PROTEST/riot"]),
        ("protest", 0.6, ["PROTEST/demo", "PROTEST/obstruct"]),
        ("protest", 0.7, ["PROTEST/riot", "PROTEST/vandalize"]),
        ("limits", 0.8, ["COERCE/withhold", "COERCE/censor", "INCIDENT/outage"]),
        ("limits", 0.6, ["COERCE/restrict", "COERCE/curfew"]),
        ("limits", 0.7, ["COERCE/restrict", "COERCE/ban", "COERCE/censor"]),
        (Office, 0.85, ["RETREAT/resign", "INCIDENT/office", "CONCEDE"]),
        ("deal", 0.7, ["AGREE", "CONSULT", "COOPERATE", "SUPPORT"]),
        ("justice", 0.6, ["SANCTION/convict", "COERCE/arrest"]),
    ];

    private static readonly FrozenDictionary<(string, string), double> Pairs = Alike
        .SelectMany(a => a.Codings.SelectMany(x => a.Codings.Where(y => y != x).Select(y => (Pair: (x, y), a.Likeness))))
        .GroupBy(p => p.Pair).ToFrozenDictionary(g => g.Key, g => g.Max(p => p.Likeness));

    private static readonly FrozenDictionary<string, string> Families = Alike
        .SelectMany(a => a.Codings.Select(c => (c, a.Family))).DistinctBy(p => p.c).ToFrozenDictionary(p => p.c, p => p.Family, StringComparer.Ordinal);

    /// <summary>The family that claims of one happening share, whatever their codings: the key of a block.</summary>
    public static string Family(string kind, string? mode) => kind switch
    {
        "ASSAULT" => "harm",
        "PROTEST" => "protest",
        _ => Families.GetValueOrDefault(mode is null ? kind : $"{kind}/{mode}", kind is "COERCE" or "INCIDENT" ? $"{kind}/{mode}" : Families.GetValueOrDefault(kind, kind)),
    };

    /// <summary>Whether a claim that something did not happen speaks of what another says did: of that act, not of what else its happening is told by (its dead, its rally, its fires).</summary>
    /// <param name="denied">"EVENT" or "EVENT/mode".</param>
    /// <param name="told">Likewise.</param>
    public static bool Denies(string denied, string told) => denied == told || Event(denied).SequenceEqual(Event(told)) && (Event(denied).Length == denied.Length || Event(told).Length == told.Length);

    /// <summary>0 (never one happening) to 1 (the same coding).</summary>
    /// <param name="a">"EVENT" or "EVENT/mode".</param>
    /// <param name="b">Likewise.</param>
    public static double Likeness(string a, string b)
    {
        if (a == b)
        {
            return 1;
        }

        if (Pairs.TryGetValue((a, b), out var likeness))
        {
            return likeness;
        }

        if (!Event(a).SequenceEqual(Event(b)))
        {
            return 0;
        }

        return Event(a).Length == a.Length || Event(b).Length == b.Length ? a.StartsWith("COERCE", StringComparison.Ordinal) ? 0.5 : SameFamily
            : a.StartsWith("CONSULT", StringComparison.Ordinal) ? 0.85
            : 0;
    }

    private static ReadOnlySpan<char> Event(string coding) => coding.AsSpan(0, coding.IndexOf('/', StringComparison.Ordinal) is >= 0 and var slash ? slash : coding.Length);
}
