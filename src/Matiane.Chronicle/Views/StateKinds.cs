using System.Collections.Immutable;

namespace Matiane.Chronicle.Views;

/// <summary>The kinds of lasting states that the chronicle follows.</summary>
public static class StateKinds
{
    /// <summary>State of emergency.</summary>
    public const string Emergency = "emergency";
    /// <summary>Martial law.</summary>
    public const string MartialLaw = "martial-law";
    /// <summary>Curfew.</summary>
    public const string Curfew = "curfew";
    /// <summary>Internet cut, mobile internet cut, or slow.</summary>
    public const string Internet = "internet";
    /// <summary>Phones do not work.</summary>
    public const string Phones = "phones";
    /// <summary>No electricity.</summary>
    public const string Power = "power";
    /// <summary>No water.</summary>
    public const string Water = "water";
    /// <summary>No gas or heating.</summary>
    public const string Gas = "gas";
    /// <summary>A site, paper or channel is blocked.</summary>
    public const string Media = "media";
    /// <summary>Messengers or social networks are blocked.</summary>
    public const string Messenger = "messenger";
    /// <summary>A border is closed.</summary>
    public const string Border = "border";
    /// <summary>An airport or the airspace is closed.</summary>
    public const string Airport = "airport";
    /// <summary>Who holds an office.</summary>
    public const string Office = "office";

    /// <summary>All kinds, in the order in which they are shown.</summary>
    public static ImmutableArray<string> All { get; } = [Emergency, MartialLaw, Curfew, Internet, Phones, Messenger, Media, Power, Water, Gas, Border, Airport, Office];
}
