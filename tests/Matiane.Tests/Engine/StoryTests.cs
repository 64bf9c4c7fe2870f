using System.Globalization;
using System.Text.RegularExpressions;
using Matiane.Claims;
using Matiane.Text;

namespace Matiane.Tests.Engine;

/// <summary>
/// Whole stories in three languages with one gold for all (data/stories/stories.txt): the share of events found and right must not fall below the floor
/// that the file states for the language, and no language may fall far behind another.
/// </summary>
public sealed partial class StoryTests
{
    private static readonly ClaimStatus[] Happened = [ClaimStatus.Asserted, ClaimStatus.Historical];

    public static TheoryData<string> Languages() => new("en", "ru", "ka");

    [Theory]
    [MemberData(nameof(Languages))]
    public void Events_of_the_stories_are_found(string language)
    {
        var (file, stories) = Read();
        var floor = double.Parse(file.First(l => l.StartsWith($"# floor {language} ", StringComparison.Ordinal)).Split(' ')[^1], CultureInfo.InvariantCulture);
        var (right, asked, given) = (0, 0, 0);
        var (sure, paired, all) = (0.0, 0, 0);
        var wrong = new List<string>();
        foreach (var story in stories)
        {
            var text = string.Join('\n', story.Lines.Select(l => l.Words[language]));
            var claims = TestCoder.Coder.Code(new Report(story.Id, text) { Language = language, Published = story.Date, PublishedText = story.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) }).Claims;
            var start = 0;
            foreach (var line in story.Lines)
            {
                var end = start + line.Words[language].Length;
                var here = claims.Where(c => c.Trigger.Span.Start >= start && c.Trigger.Span.Start < end).ToList();
                sure += here.Sum(c => c.Confidence);
                all += here.Count;
                foreach (var gold in line.Gold.OrderBy(g => g.IsOptional))
                {
                    var partner = here.Find(c => gold.Fits(c));
                    asked += gold.IsOptional ? 0 : 1;
                    right += partner is not null && !gold.IsOptional ? 1 : 0;
                    given += partner is not null && !gold.IsOptional ? 1 : 0;
                    if (partner is not null)
                    {
                        paired++;
                        here.Remove(partner);
                    }
                    else if (!gold.IsOptional)
                    {
                        wrong.Add($"{story.Id}: no {gold.Event}/{gold.Mode} in \"{line.Words[language]}\"");
                    }
                }

                given += here.Count;
                wrong.AddRange(here.Select(c => $"{story.Id}: {c.Event}/{c.Mode} {c.Status} is false in \"{line.Words[language]}\""));
                start = end + 1;
            }
        }

        Assert.InRange(sure / all, (double)paired / all - 0.1, (double)paired / all + 0.1);
        var score = 2.0 * right / (asked + given);
        Assert.True(score >= floor, $"{language}: F1 {score:0.000} is below its floor {floor:0.000}.\n{string.Join('\n', wrong)}");
    }

    private static (string[] File, List<Story> Stories) Read()
    {
        var file = File.ReadAllLines(TestData.File("tests", "Matiane.Tests", "data", "stories", "stories.txt"));
        var stories = new List<Story>();
        var words = new Dictionary<string, string>();
        foreach (var line in file.Where(l => l.Length > 0 && l[0] != '#'))
        {
            if (line.StartsWith("== ", StringComparison.Ordinal))
            {
                var parts = line.Split(' ');
                stories.Add(new Story(parts[1], DateTime.Parse(parts[2], CultureInfo.InvariantCulture), []));
            }
            else if (line[0] == '=')
            {
                stories[^1].Lines.Add(new Line(words, [.. line[1..].Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Gold.Parse)]));
                words = [];
            }
            else
            {
                words[line[..2]] = line[3..];
            }
        }

        return (file, stories);
    }

    private sealed record Story(string Id, DateTime Date, List<Line> Lines);

    private sealed record Line(Dictionary<string, string> Words, List<Gold> Gold);

    private sealed partial record Gold(string Event, string? Mode, List<(string Event, string? Mode)> Also, ClaimStatus Status, ClaimStatus? AlsoStatus, bool IsOptional)
    {
        public static Gold Parse(string text)
        {
            // Places and counts are for other measurements.
            var parts = Place().Replace(text, "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
            return new Gold(
                Coded(parts[0]).Event, Coded(parts[0]).Mode, [.. parts.Where(p => p.StartsWith("also=", StringComparison.Ordinal)).Select(p => Coded(p[5..]))],
                parts.Select(p => Enum.TryParse<ClaimStatus>(p, true, out var status) ? status : (ClaimStatus?)null).FirstOrDefault(s => s is not null) ?? ClaimStatus.Asserted,
                parts.FirstOrDefault(p => p.StartsWith("also_status=", StringComparison.Ordinal)) is { } other ? Enum.Parse<ClaimStatus>(other[12..], true) : null,
                parts.Contains("?"));
        }

        public bool Fits(Claim claim) =>
            (claim.Event == Event || Also.Any(a => a.Event == claim.Event && (a.Mode is null || a.Mode == claim.Mode)))
            && (Happened.Contains(claim.Status) == Happened.Contains(Status) || AlsoStatus is { } other && Happened.Contains(claim.Status) == Happened.Contains(other));

        private static (string Event, string? Mode) Coded(string text) => text.Split('/') is [var code, var mode] ? (code, mode) : (text, null);

        [GeneratedRegex(@"(@|also_place=)[^,]+,[A-Z]{2}")]
        private static partial Regex Place();
    }
}
