using Matiane.Cli.Commands;
using Spectre.Console;

namespace Matiane.Tests.Cli;

/// <summary>Rows on screens of every width.</summary>
public sealed class ListingTests
{
    private const string Sentence = "Протестующие захватили здание администрации; полиция применила слезоточивый газ.";

    [Theory]
    [InlineData(40)]
    [InlineData(80)]
    [InlineData(120)]
    public void No_line_is_wider_than_the_screen_and_no_word_is_broken(int columns)
    {
        var text = Shown(columns);

        Assert.All(text.Split('\n'), line => Assert.True(line.TrimEnd('\r').Length <= columns, line));
        foreach (var word in $"{Sentence} ASSAULT/crowd-control e7f3aa09c1d2".Split(' '))
        {
            Assert.Contains(word, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_narrow_screen_has_each_cell_beside_its_heading_and_leaves_empty_ones_out()
    {
        var lines = Shown(40).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

        Assert.Contains("event  e7f3aa09c1d2", lines);
        Assert.Contains("where  Osh, KG", lines);
        Assert.Equal(2, lines.Count(l => l.StartsWith("where ", StringComparison.Ordinal)));
        Assert.Single(lines, l => l.StartsWith("event ", StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_to_show_is_said()
    {
        using var output = new StringWriter();
        new Listing(Screen(output, 80), new Listing.Heading("event")).Write("no events");

        Assert.Equal("no events", output.ToString().Trim());
    }

    private static string Shown(int columns)
    {
        using var output = new StringWriter();
        var listing = new Listing(Screen(output, columns), new("event") { IsWhole = true }, new("when", 13), new("where", 18), new("what"));
        listing.Add("e7f3aa09c1d2", "2024-03-05", "Osh, KG", $"[bold]ASSAULT/crowd-control[/]\n{Sentence}");
        listing.Add("", "", "Naryn, KG", "AID");
        listing.Write("no events");
        return output.ToString();
    }

    private static IAnsiConsole Screen(StringWriter output, int columns)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(output) });
        console.Profile.Width = columns;
        return console;
    }
}
