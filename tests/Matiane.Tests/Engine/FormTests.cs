namespace Matiane.Tests.Engine;

/// <summary>Reports in forms other than a story: interviews, feeds of headlines.</summary>
public class FormTests
{
    [Theory]
    [InlineData("ru", "Анна Орлова: Людей стало меньше. На прошлой неделе арестовали двух моих друзей.\nКорреспондент: А потом?")]
    public void What_a_person_goes_on_to_say_in_an_interview_is_on_that_persons_word(string language, string text) =>
        Assert.NotEmpty(Assert.Single(TestCoder.Code(language, text, "2022-01-05").Claims, c => c.Event == "COERCE").Attribution);

    [Theory]
    [InlineData("ru", "Девять шахтёров погибли при обвале в Боливии\nБразилия отозвала посла из Манагуа\nЗемлетрясение магнитудой 6,1 произошло в Вануату\nЗабастовка вагоновожатых в Загребе отменена\nДвое редакторов арестованы за карикатуру\nПожар на заводе пластмасс в Измире\n")]
    public void A_line_of_a_feed_takes_no_place_from_another(string language, string text) =>
        Assert.Null(Assert.Single(TestCoder.Code(language, text, "2022-01-05").Claims, c => c is { Event: "COERCE", Mode: "arrest" }).Place);

    [Fact]
    public void Paragraphs_that_lack_their_full_stops_are_no_feed()
    {
        var text = "Crowds marched through the old town of Gyumri in Armenia on Monday against the new tariff for drinking water, which goes up in spring\nThe council, which had bought the pumps from France and Norway in better years, said that it could not put off the rise any longer\nShopkeepers near the market closed their doors at noon, and buses from the villages, which bring people to work from Georgia too, turned back\nTwo editors of a local paper were arrested in the evening while they were filming what went on behind the line of police officers\nA lawyer for both, who had come back from Brazil only the day before, said that nobody had told her what they were accused of";
        Assert.Equal("Gyumri", Assert.Single(TestCoder.Code("en", text, "2022-01-05").Claims, c => c is { Event: "COERCE", Mode: "arrest" }).Place?.Place.Name);
    }
}
