using System.Globalization;

namespace Matiane.Exchange;

/// <summary>Reads the dates that documents carry.</summary>
public static class PublishedDate
{
    private static readonly string[] DateOnlyFormats = ["yyyy-MM-dd", "yyyyMMdd", "yyyy/MM/dd"];

    /// <summary>Reads an ISO 8601 date or date-time, or an RFC 822 one as feeds write it. An offset from UTC is cut off, not converted: local wall time counts.</summary>
    /// <param name="text">What the document gives; null gives false.</param>
    /// <param name="published">Local wall time.</param>
    /// <param name="hasTime">Whether a time of day was given.</param>
    public static bool TryParse(string? text, out DateTime published, out bool hasTime)
    {
        published = default;
        hasTime = false;
        if (string.IsNullOrWhiteSpace(text))
        {
            return false;
        }

        var trimmed = text.Trim();
        if (DateTime.TryParseExact(trimmed, DateOnlyFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out published))
        {
            return true;
        }

        if (DateTimeOffset.TryParse(trimmed, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment))
        {
            published = moment.DateTime;
            hasTime = trimmed.Contains(':', StringComparison.Ordinal);
            return true;
        }

        return false;
    }
}
