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
}
