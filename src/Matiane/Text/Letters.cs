using System.Buffers;
using System.Globalization;
using System.Text;

namespace Matiane.Text;

/// <summary>What the letters of scripts tell.</summary>
public static class Letters
{
    // Soft hyphen, marks that stand apart from their letters, signs that only say how a line may be set.
    private static readonly SearchValues<char> Unplain = SearchValues.Create([.. Enumerable.Range(0, char.MaxValue).Select(static c => (char)c).Where(static c => IsUnseen(c) || c is >= '\u0300' and <= '\u036F')]);

    /// <summary>A letter of a script that begins no name and no sentence with a capital. Georgian letters count as small in Unicode, but their capitals (Mtavruli) are for whole lines only.</summary>
    public static bool IsWithoutCase(char letter) => letter is >= '\u10D0' and <= '\u10FF' || char.GetUnicodeCategory(letter) == UnicodeCategory.OtherLetter;

    /// <summary>"ა.ბ.", "გ.დ": two letters with a full stop between, in a script without capitals, as news shortens the names of private persons.</summary>
    public static bool AreInitials(ReadOnlySpan<char> form) => form.Length is 3 or 4 && IsWithoutCase(form[0]) && form[1] == '.' && IsWithoutCase(form[2]) && (form.Length == 3 || form[3] == '.');

    /// <summary>A space that may part the thousands of a number ("1 250"): the common one, no-break, narrow no-break and thin.</summary>
    public static bool PartsThousands(char mark) => mark is ' ' or '\u00A0' or '\u202F' or '\u2009';

    /// <summary>A sign that only says how a line may be set: soft hyphen, zero-width space, joiner, direction mark, byte order mark.</summary>
    public static bool IsUnseen(char sign) => sign == '\u00AD' || sign >= '\u200B' && char.GetUnicodeCategory(sign) == UnicodeCategory.Format;

    /// <summary>A word as tables write it: without signs that only say how a line may be set ("си\u00ADло\u00ADви\u00ADки"), without marks of stress («за́мок»), and with its marks in one with their letters.</summary>
    public static string Plain(string form)
    {
        if (!form.AsSpan().ContainsAny(Unplain))
        {
            return form;
        }

        var plain = new StringBuilder(form.Length);
        foreach (var sign in form)
        {
            if (!IsUnseen(sign) && !(sign is '\u0300' or '\u0301' && plain.Length > 0 && plain[^1] is >= '\u0400' and <= '\u052F'))
            {
                plain.Append(sign);
            }
        }

        return plain.Length == 0 ? form : Composer.Compose(plain.ToString());
    }
}
