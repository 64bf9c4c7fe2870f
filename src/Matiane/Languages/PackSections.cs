namespace Matiane.Languages;

/// <summary>Every section that a pack is compiled into: the one list that a new section is added to.</summary>
public static class PackSections
{
    /// <summary>Name and compiler of each section.</summary>
    public static IReadOnlyList<(string Name, Func<PackSource, byte[]> Compile)> All { get; } =
    [
        Of<Text.TokenWords>(),
        Of<Morphology.Lexicon>(),
        Of<Morphology.Disambiguator>(),
        Of<Morphology.Government>(),
        Of<Mentions.PlaceWords>(),
        Of<Mentions.SourcePlaces>(),
        Of<Mentions.NumberWords>(),
        Of<Mentions.ActorWords>(),
        Of<Mentions.NameWords>(),
        Of<Mentions.CalendarWords>(),
        Of<Syntax.SyntaxWords>(),
        Of<Patterns.PatternTable>(),
        Of<Claims.AttributionWords>(),
        Of<Claims.ContextWords>(),
        Of<Claims.TopicWords>(),
        Of<Claims.StateWords>(),
        Of<Claims.ConfidenceTable>(),
        Of<Claims.PlacingTable>(),
    ];

    private static (string Name, Func<PackSource, byte[]> Compile) Of<T>()
        where T : class, IPackSection<T> => (T.Name, T.Compile);
}
