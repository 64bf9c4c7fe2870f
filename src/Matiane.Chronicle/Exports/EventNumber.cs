using System.Globalization;

namespace Matiane.Chronicle.Exports;

/// <summary>A whole number for layouts whose ids are numbers, the same for the same event id always.</summary>
internal static class EventNumber
{
    private const int Digits = 12;

    /// <summary>The first 48 bits of a hexadecimal id, so that no reader rounds it; of any other id, of its FNV-1a hash.</summary>
    public static long Of(string id)
    {
        var hex = id.Length > Digits ? id[..Digits] : id;
        if (long.TryParse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        var hash = 14695981039346656037UL;
        foreach (var letter in id)
        {
            hash = unchecked((hash ^ letter) * 1099511628211UL);
        }

        return (long)(hash >> 16);
    }
}
