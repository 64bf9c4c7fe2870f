using System.Globalization;

namespace Matiane.Text;

/// <summary>What the letters of scripts tell.</summary>
public static class Letters
{
    /// <summary>A letter of a script that begins no name and no sentence with a capital. Georgian letters count as small in Unicode, but their capitals (Mtavruli) are for whole lines only.</summary>
    public static bool IsWithoutCase(char letter) => letter is >= '\u10D0' and <= '\u10FF' || char.GetUnicodeCategory(letter) == UnicodeCategory.OtherLetter;

    /// <summary>"ა.ბ.", "გ.დ": two letters with a full stop between, in a script without capitals, as news shortens the names of private persons.</summary>
    public static bool AreInitials(ReadOnlySpan<char> form) => form.Length is 3 or 4 && IsWithoutCase(form[0]) && form[1] == '.' && IsWithoutCase(form[2]) && (form.Length == 3 || form[3] == '.');

    /// <summary>A space that may part the thousands of a number ("1 250"): the common one, no-break, narrow no-break and thin.</summary>
    public static bool PartsThousands(char mark) => mark is ' ' or '\u00A0' or '\u202F' or '\u2009';
}
