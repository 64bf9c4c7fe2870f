namespace Matiane.Chronicle;

/// <summary>The id of a report in a chronicle: its own, else its address, else its text.</summary>
internal static class ReportName
{
    private const int LettersOfText = 16;

    /// <summary>The id.</summary>
    /// <param name="arrival">The document.</param>
    /// <param name="url">Its address; null when unknown.</param>
    /// <param name="fingerprint">Of its text.</param>
    public static string Of(Arrival arrival, string? url, string fingerprint) =>
        !arrival.IsNumbered ? arrival.Id : Address(url) ?? "text-" + fingerprint[..LettersOfText];

    /// <summary>An address in one form of the many that lead to the same page: without scheme, "www.", fragment and marks of campaigns; null for none or for that of a whole site.</summary>
    public static string? Address(string? url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            return null;
        }

        var query = address.Query.TrimStart('?').Split('&').Where(p => p.Length > 0 && !p.StartsWith("utm_", StringComparison.Ordinal) && !p.StartsWith("fbclid", StringComparison.Ordinal));
        var rest = address.AbsolutePath.TrimEnd('/') + (string.Join('&', query) is { Length: > 0 } kept ? "?" + kept : "");
        var host = address.IdnHost.ToLowerInvariant();
        return rest.Length == 0 ? null : (host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host) + rest;
    }
}
