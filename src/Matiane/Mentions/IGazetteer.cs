using System.Collections.Immutable;

namespace Matiane.Mentions;

/// <summary>How a name was found in the gazetteer, the surest first.</summary>
public enum NameMatch : byte
{
    /// <summary>Letter for letter (case and accents aside).</summary>
    Exact,
    /// <summary>By the light cross-script key: needs a cue from the context.</summary>
    LightKey,
    /// <summary>By the light key of a name that has one vowel or glide more, less or other: needs a cue and the country from the context.</summary>
    Resembling,
}

/// <summary>A place that a name may mean.</summary>
/// <param name="Place">The place.</param>
/// <param name="Match">How the name was found.</param>
/// <param name="Prior">How likely the name means it before any context, 0 to 1.</param>
public readonly record struct PlaceCandidate(Place Place, NameMatch Match, double Prior);

/// <summary>Place names to places. Safe for many threads.</summary>
public interface IGazetteer
{
    /// <summary>Every place that a name may mean, the likeliest first; empty when none.</summary>
    /// <param name="name">The name in any script, in its dictionary form; case does not matter.</param>
    ImmutableArray<PlaceCandidate> Find(string name);

    /// <summary>Every place whose name is another spelling of a name that <see cref="Find"/> does not know: one vowel or glide more, less or other.
    /// The likeliest first; empty when none, and for names too short to tell.</summary>
    /// <param name="name">One word in any script, in its dictionary form; case does not matter.</param>
    ImmutableArray<PlaceCandidate> Resembling(string name);

    /// <summary>Whether some place name begins with these words, so that a longer name may follow.</summary>
    /// <param name="words">One or more words separated by single spaces.</param>
    bool IsPrefix(string words);

    /// <summary>The country itself as a place; null for an unknown code.</summary>
    /// <param name="iso">ISO 3166-1 alpha-2 code.</param>
    Place? Country(string iso);

    /// <summary>The capital of a country; null for an unknown code or a country without one.</summary>
    /// <param name="iso">ISO 3166-1 alpha-2 code.</param>
    Place? Capital(string iso);

    /// <summary>A place by its GeoNames id; null when the gazetteer lacks it.</summary>
    Place? ById(int geonames);

    /// <summary>A place's name as a language of the board writes it; null when the gazetteer has none.</summary>
    /// <param name="name">Canonical name.</param>
    /// <param name="country">ISO 3166-1 alpha-2 code; null for what lies in none.</param>
    /// <param name="language">ISO 639-1 code.</param>
    string? Spelling(string name, string? country, string language);
}
