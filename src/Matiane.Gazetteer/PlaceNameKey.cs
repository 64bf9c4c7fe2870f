using System.Globalization;
using System.Text;

namespace Matiane.Gazetteer;

/// <summary>The keys that place names are looked up by, in any script.</summary>
public static class PlaceNameKey
{
    private const int ShortestLight = 4;
    private const int ShortestWithEnding = 6;

    private const string Georgian = "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ";
    private static readonly string[] GeorgianLatin =
        ["a", "b", "g", "d", "e", "v", "z", "t", "i", "k", "l", "m", "n", "o", "p", "zh", "r", "s", "t", "u", "p", "k", "g", "k", "sh", "ch", "ts", "dz", "ts", "ch", "kh", "dzh", "h"];

    private const string Cyrillic = "абвгдежзийклмнопрстуфхцчшщъыьэюяёіїєґәғқңөұүһ";
    private static readonly string[] CyrillicLatin =
        ["a", "b", "v", "g", "d", "e", "zh", "z", "i", "i", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "kh", "ts", "ch", "sh", "sh", "", "i", "", "e", "iu", "ia", "e", "i", "i", "e", "g", "a", "g", "k", "n", "o", "u", "u", "h"];

    // Normalisation of the runtime is none without cultures, so letters with accents are listed.
    private const string Accented = "àáâãäåçèéêëìíîïñòóôõöùúûüýÿāăąćĉċčďēĕėęěĝğġģĥĩīĭįĵķĺļľńņňōŏőŕŗřśŝşšţťũūŭůűųŵŷźżžơưǎǐǒǔǖǘǚǜǟǡǧǩǫǭǰǵǹǻȁȃȅȇȉȋȍȏȑȓȕȗșțȟȧȩȫȭȯȱȳḁḃḅḇḉḋḍḏḑḓḕḗḙḛḝḟḡḣḥḧḩḫḭḯḱḳḵḷḹḻḽḿṁṃṅṇṉṋṍṏṑṓṕṗṙṛṝṟṡṣṥṧṩṫṭṯṱṳṵṷṹṻṽṿẁẃẅẇẉẋẍẏẑẓẕẖẗẘẙạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹłøđħıŧ";
    private const string Plain = "aaaaaaceeeeiiiinooooouuuuyyaaaccccdeeeeegggghiiiijklllnnnooorrrssssttuuuuuuwyzzzouaiouuuuuaagkoojgnaaaeeiioorruusthaeooooyabbbcdddddeeeeefghhhhhiikkkllllmmmnnnnoooopprrrrsssssttttuuuuuvvwwwwwxxyzzzhtwyaaaaaaaaaaaaeeeeeeeeiioooooooooooouuuuuuuyyyylodhit";

    /// <summary>The name lower-cased, without accents, with single spaces for white space and hyphens.</summary>
    public static string Exact(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var key = new StringBuilder(name.Length);
        foreach (var unit in name)
        {
            if (unit is ' ' or '-' or '\u00A0' or '‑' or '–')
            {
                Space(key);
            }
            else if (unit is not ('\'' or '’' or '`' or 'ʻ' or '.') && (unit < 128 || char.GetUnicodeCategory(unit) != UnicodeCategory.NonSpacingMark))
            {
                var lower = char.ToLowerInvariant(unit);
                key.Append(lower < 128 ? lower : lower == 'ё' ? 'е' : lower is < 'ɐ' or >= 'Ḁ' and <= 'ỿ' && Accented.IndexOf(lower, StringComparison.Ordinal) is >= 0 and var accented ? Plain[accented] : lower);
            }
        }

        return key.ToString().TrimEnd();
    }

    /// <summary>The key of a place's name in a language of the board.</summary>
    /// <param name="language">ISO 639-1 code.</param>
    /// <param name="country">ISO 3166-1 alpha-2 code; "" for none.</param>
    /// <param name="name">Canonical name.</param>
    internal static ulong Spelling(string language, string country, string name) => Hash($"{language}|{country}|{name}");

    /// <summary>The name in plain Latin letters with what scripts and spellings write differently folded together.</summary>
    public static string Light(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var latin = new StringBuilder(name.Length + 4);
        foreach (var unit in Exact(name))
        {
            if (Georgian.IndexOf(unit, StringComparison.Ordinal) is var g and >= 0)
            {
                latin.Append(GeorgianLatin[g]);
            }
            else if (Cyrillic.IndexOf(unit, StringComparison.Ordinal) is var c and >= 0)
            {
                latin.Append(CyrillicLatin[c]);
            }
            else
            {
                latin.Append(unit);
            }
        }

        latin.Replace("kh", "h").Replace("gh", "g").Replace("ph", "p").Replace("ck", "k").Replace("x", "ks").Replace("q", "k").Replace("f", "p")
            .Replace("y", "i").Replace("j", "i").Replace("w", "v").Replace("tz", "ts").Replace("c ", "k ").Replace("ou ", "ov ").Replace("ii", "i").Replace("ia", "a");
        // "Harlow", "Харлоу", "ჰარლოუ".
        if (latin.Length > 3 && latin[^1] == 'u' && latin[^2] == 'o')
        {
            latin[^1] = 'v';
        }

        var key = new StringBuilder(latin.Length);
        for (var i = 0; i < latin.Length; i++)
        {
            if (i == 0 || latin[i] != latin[i - 1])
            {
                key.Append(latin[i]);
            }
        }

        return key.ToString();
    }

    /// <summary>The light keys that a name is kept and looked up by: its own, and that without the ending of a Georgian nominative; none for names too short to tell.</summary>
    internal static string[] Lights(string name) =>
        Light(name) is not { Length: >= ShortestLight } key ? []
        : key.Length >= ShortestWithEnding && key[^1] == 'i' ? [key, key[..^1]]
        : [key];

    /// <summary>The key of a name as its country reads it, which only names in other scripts are looked up by.</summary>
    /// <param name="light">The light key of the sound.</param>
    internal static string Sound(string light) => "~" + light;

    /// <summary>FNV-1a over UTF-16 code units in 64 bits: what the index keeps of a key.</summary>
    public static ulong Hash(ReadOnlySpan<char> key)
    {
        unchecked
        {
            var hash = 14695981039346656037UL;
            foreach (var unit in key)
            {
                hash = (hash ^ unit) * 1099511628211UL;
            }

            return hash == 0 ? 1 : hash;
        }
    }

    private static void Space(StringBuilder key)
    {
        if (key.Length > 0 && key[^1] != ' ')
        {
            key.Append(' ');
        }
    }
}
