using System.Globalization;
using System.Text.RegularExpressions;
using Matiane.Claims;
using Matiane.Mentions;
using Matiane.Text;

namespace Matiane.Tests.Engine;

/// <summary>
/// Whole reports of our own with gold claims (data/reports, README there): the share of claims whose event, place, status and figures are all right
/// must not fall below the floor that a language's file states.
/// </summary>
public sealed partial class WholeReportTests
{
    private const double NearKilometres = 50;

    [Theory]
    [InlineData("en")]
    [InlineData("ru")]
    [InlineData("ka")]
    public void Claims_of_the_reports_are_right(string language)
    {
        var (floor, reports) = Read(language);
        var (right, asked, given) = (0, 0, 0);
        var wrong = new List<string>();
        foreach (var report in reports)
        {
            var coded = TestCoder.Coder.Code(new Report(report.Id, report.Text) { Language = language, Published = report.Date, PublishedText = report.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Place = report.Country });
            var left = coded.Claims.ToList();
            foreach (var gold in report.Gold.OrderBy(g => g.IsOptional))
            {
                var evidence = coded.Sentences.FirstOrDefault(s => s.Contains(gold.Trigger), gold.Trigger);
                var partner = left.Where(c => gold.Fits(c) && evidence.Contains(c.Trigger.Span)).MaxBy(c => (c.Trigger.Span.Overlaps(gold.Trigger) ? 1 : 0) + (gold.IsRight(c) ? 1 : 0));
                if (partner is not null)
                {
                    left.Remove(partner);
                }

                if (!gold.IsOptional)
                {
                    asked++;
                    given += partner is null ? 0 : 1;
                    right += partner is not null && gold.IsRight(partner) ? 1 : 0;
                    if (partner is null || !gold.IsRight(partner))
                    {
                        wrong.Add($"{report.Id}: {(partner is null ? "no" : "wrong")} {gold.Line}{(partner is null ? "" : $" – {partner.Status} at {partner.Place?.Place.Name}, {string.Join("; ", partner.Counts.Select(c => $"{c.Measure} {c.Low}..{c.High}"))}")}");
                    }
                }
            }

            given += left.Count;
            wrong.AddRange(left.Select(c => $"{report.Id}: false {c.Event}/{c.Mode} \"{report.Text[c.Trigger.Span.Start..c.Trigger.Span.End]}\""));
        }

        var score = 2.0 * right / (asked + given);
        Assert.True(score >= floor, $"{language}: F1 {score:0.000} is below its floor {floor:0.000}.\n{string.Join('\n', wrong)}");
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ru")]
    [InlineData("ka")]
    public void Signs_that_nobody_sees_change_no_claim(string language)
    {
        foreach (var report in Read(language).Reports.Take(Seen))
        {
            var told = Told(report.Text);
            Assert.Equal(told, Told(LongWord().Replace(report.Text, "$1\u00AD$2")));
            Assert.Equal(told, Told(report.Text.Replace(", ", ",\u200B ", StringComparison.Ordinal)));
            Assert.Equal(told, Told(report.Text.Replace("й", "и\u0306", StringComparison.Ordinal).Replace("ё", "е\u0308", StringComparison.Ordinal).Replace("é", "e\u0301", StringComparison.Ordinal)));
            Assert.Equal(told, Told(StressedWord().Replace(report.Text, "$1\u0301")));

            List<string> Told(string text) => [.. TestCoder.Coder.Code(new Report(report.Id, text) { Language = language, Published = report.Date, PublishedText = report.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Place = report.Country }).Claims
                .Select(c => $"{c.Event}/{c.Mode} {c.Status} {c.Time?.Time.From} {string.Join("; ", c.Counts.Select(n => $"{n.Measure} {n.Low}..{n.High}"))} {c.Actors.Length} {c.Recipients.Length} {c.Attribution.Length}")];
        }
    }

    // Reports that are read again in other looks.
    private const int Seen = 25;

    [GeneratedRegex(@"(\p{L}{5})(\p{L}{4})")]
    private static partial Regex LongWord();

    [GeneratedRegex("(?<=[а-я]{2}[аеиоуыэюя][а-я])([аеиоуыэюя])(?=[а-я]{2})")]
    private static partial Regex StressedWord();

    private static (double Floor, List<GoldReport> Reports) Read(string language)
    {
        var reports = new List<GoldReport>();
        var floor = double.NaN;
        foreach (var line in File.ReadAllLines(TestData.File("tests", "Matiane.Tests", "data", "reports", $"{language}.txt")).Where(l => l.Length > 0))
        {
            if (line.StartsWith("## floor ", StringComparison.Ordinal))
            {
                floor = double.Parse(line[9..], CultureInfo.InvariantCulture);
            }
            else if (line.StartsWith("# ", StringComparison.Ordinal))
            {
                var parts = line[2..].Split('|', StringSplitOptions.TrimEntries);
                reports.Add(new GoldReport(parts[0], DateTime.Parse(parts[2], CultureInfo.InvariantCulture), parts.FirstOrDefault(p => p.StartsWith("country=", StringComparison.Ordinal))?[8..]));
            }
            else if (line.StartsWith("= ", StringComparison.Ordinal))
            {
                reports[^1].Gold.Add(Gold.Parse(line[2..], reports[^1].Text));
            }
            else if (!line.StartsWith("##", StringComparison.Ordinal))
            {
                reports[^1].Add(line);
            }
        }

        return (floor, reports);
    }

    private sealed record GoldReport(string Id, DateTime Date, string? Country)
    {
        public List<Gold> Gold { get; } = [];

        public string Text { get; private set; } = "";

        public void Add(string line) => Text = Text.Length == 0 ? line : Text + "\n" + line;
    }

    private sealed partial record Gold(string Line, string Event, List<(string Event, string? Mode)> Also, TextSpan Trigger, List<ClaimStatus> Statuses, List<GoldPlace> Places, List<GoldCount> Counts, bool IsOptional)
    {
        public static Gold Parse(string line, string text)
        {
            var fields = line.Split('|', StringSplitOptions.TrimEntries);
            var trigger = Value("trigger")[0];
            var (words, nth) = trigger.Split('@') is [var before, var count] ? (before, int.Parse(count, CultureInfo.InvariantCulture)) : (trigger, 1);
            var at = -1;
            for (; nth > 0; nth--)
            {
                at = text.IndexOf(words, at + 1, StringComparison.Ordinal);
                Assert.True(at >= 0, $"'{words}' of \"{line}\" does not stand in the text.");
            }

            var statuses = Value("also_status").Append(fields[1].Contains('=', StringComparison.Ordinal) ? "asserted" : fields[1]);
            return new Gold(
                line, fields[0].Split('/')[0], [.. Value("also").Select(a => a.Split('/') is [var code, var mode] ? (code, mode) : (a, (string?)null))], new TextSpan(at, at + words.Length),
                [.. statuses.Select(s => Enum.Parse<ClaimStatus>(s, ignoreCase: true))], [.. Value("place").Concat(Value("also_place")).Select(GoldPlace.Parse)], [.. Value("counts").Select(GoldCount.Parse)], fields.Contains("optional"));

            string[] Value(string key) => fields.FirstOrDefault(f => f.StartsWith(key + "=", StringComparison.Ordinal))?[(key.Length + 1)..].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
        }

        public bool Fits(Claim claim) => claim.Event == Event || Also.Any(a => a.Event == claim.Event && (a.Mode is null || a.Mode == claim.Mode));

        public bool IsRight(Claim claim) =>
            Statuses.Contains(claim.Status) && (Places.Count == 0 || claim.Place is { } place && Places.Any(p => p.Is(place.Place))) && Counts.TrueForAll(c => claim.Counts.Any(c.Is));
    }

    private sealed record GoldPlace(string Name, string Country, bool IsCountry)
    {
        public static GoldPlace Parse(string text) => text.Split(',', StringSplitOptions.TrimEntries) is [var name, var country, var precision] ? new GoldPlace(name, country, precision == "country") : throw new FormatException(text);

        public bool Is(Place place) =>
            place.Country == Country && (IsCountry == (place.Precision == PlacePrecision.Country))
            && (IsCountry || Bare(place.Name) == Bare(Name) || TestCoder.Gazetteer.Find(Name).Any(c => c.Place.Country == Country && c.Place.Precision != PlacePrecision.Country && c.Place.KilometresTo(place) < NearKilometres));

        // "Amhara" and "Amhara Region" are one.
        private static string Bare(string name) => Regex.Replace(name, " (Region|Province|State|Oblast)$", "");
    }

    private sealed partial record GoldCount(string Measure, double? Low, double? High, bool IsApproximate, bool IsVague)
    {
        public static GoldCount Parse(string text)
        {
            var match = Form().Match(text);
            Assert.True(match.Success, $"'{text}' is no figure.");
            var low = Number(match.Groups[2].Value);
            return new GoldCount(match.Groups[1].Value, low, match.Groups[3].Success ? Number(match.Groups[4].Value) : low, match.Groups[3].Success || match.Groups[5].Length > 0, match.Groups[6].Length > 0);

            static double? Number(string digits) => digits.Length == 0 ? null : double.Parse(digits, CultureInfo.InvariantCulture);
        }

        public bool Is(ClaimCount count) => count.Measure == Measure && End(Low, count.Low, isLow: true) && End(High, count.High, isLow: false);

        private bool End(double? gold, double? given, bool isLow) => (gold, given) switch
        {
            (null, null) => true,
            (null, _) => isLow ? given <= 1 : IsVague,
            (_, null) => IsVague && !isLow,
            _ when IsVague => given >= 0.4 * gold && given <= 2.6 * gold || isLow && gold <= 3,
            _ when IsApproximate && Low == High => Math.Abs(given.Value - gold.Value) <= 0.25 * gold,
            _ => Math.Abs(given.Value - gold.Value) <= (IsApproximate ? 1 : 0),
        };

        [GeneratedRegex(@"^(\w+) (\d*)(\.\.(\d*))?(~?)(v?)$")]
        private static partial Regex Form();
    }
}
