namespace Matiane.Languages;

/// <summary>The compiled languages at hand. Safe for many threads.</summary>
public interface IPackStore
{
    /// <summary>ISO 639-1 codes of the languages at hand, sorted.</summary>
    IReadOnlyList<string> Codes { get; }

    /// <summary>The pack of a language; null when there is none.</summary>
    LanguagePack? Find(string code);
}
