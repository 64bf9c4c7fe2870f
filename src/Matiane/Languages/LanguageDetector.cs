namespace Matiane.Languages;

/// <summary>Tells in which language a text is written.</summary>
public static class LanguageDetector
{
    /// <summary>The likeliest language.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>ISO 639-1 code, also of a language without a pack; null when the text has too few letters to tell.</returns>
    public static string? Detect(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        int latin = 0, cyrillic = 0, georgian = 0;
        foreach (var letter in text)
        {
            switch (letter)
            {
                case >= 'a' and <= 'z' or >= 'A' and <= 'Z': latin++; break;
                case >= 'Ѐ' and <= 'ӿ': cyrillic++; break;
                case >= 'ა' and <= 'ჺ': georgian++; break;
            }
        }

        return Math.Max(latin, Math.Max(cyrillic, georgian)) switch
        {
            0 => null,
            var most when most == georgian => "ka",
            var most when most == cyrillic => "ru",
            _ => "en",
        };
    }
}
