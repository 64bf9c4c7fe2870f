using System.Collections.Concurrent;
using System.Collections.Immutable;
using Matiane.Chronicle;
using Matiane.Mentions;
using Matiane.Server.Answers;

namespace Matiane.Server;

/// <summary>Names of the chronicle's places in the languages of the board, looked up once a revision.</summary>
internal sealed class Spellings(Chronicler chronicle, IGazetteer gazetteer)
{
    private readonly ConcurrentDictionary<string, (int Revision, ImmutableArray<SpellingAnswer> Names)> kept = new(StringComparer.Ordinal);

    /// <summary>The names that the gazetteer has in a language.</summary>
    /// <param name="language">One of <see cref="Languages"/>.</param>
    public ImmutableArray<SpellingAnswer> In(string language)
    {
        var revision = chronicle.Revision;
        if (!kept.TryGetValue(language, out var read) || read.Revision != revision)
        {
            kept[language] = read = (revision, [.. chronicle.PlaceNames().Select(p => (p.Name, p.Country, Spelling: gazetteer.Spelling(p.Name, p.Country, language))).Where(p => p.Spelling is not null).Select(p => new SpellingAnswer(p.Name, p.Country, p.Spelling!))]);
        }

        return read.Names;
    }

    /// <summary>Languages that places have names in, beside English.</summary>
    public static ImmutableArray<string> Languages { get; } = ["ka", "ru"];
}
