using System.Net;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Administration;

/// <summary>Each test asks for another number of days, because the API keeps an answer for a minute.</summary>
public sealed class NumbersTests(CalmSchool school, CalmChat chat) : IClassFixture<CalmSchool>
{
    [Fact]
    public async Task What_five_people_did_is_told()
    {
        for (var i = 0; i < 5; i++)
        {
            using var pair = await chat.NewPairAsync();
            await pair.Student.SendAsync(pair.Coach, "A question");
            await pair.Coach.SendAsync(pair.Student, "The answer");
        }

        var numbers = await ReadAsync(101);
        numbers.LeastGroup.ShouldBe(5);
        foreach (var active in (ActivePeople[])[numbers.Students, numbers.Coaches])
            active.Days7.ShouldNotBeNull().ShouldBeInRange(5, active.Days30.ShouldNotBeNull());
        numbers.Days.Count.ShouldBe(30);
        numbers.Days[^1].Messages.ShouldNotBeNull().ShouldBeGreaterThanOrEqualTo(10);
        numbers.Days.Select(day => day.Date).ShouldBeInOrder();
        numbers.MedianAnswerMinutes.ShouldNotBeNull().ShouldBeGreaterThanOrEqualTo(0);
        numbers.UnansweredDays.ShouldBe(101);
    }

    [Fact]
    public async Task Students_who_wait_are_counted_for_their_coach_unless_they_are_fewer_than_five()
    {
        using var busy = await school.NewPersonAsync("coach");
        using var quiet = await school.NewPersonAsync("coach");
        for (var i = 0; i < 6; i++)
        {
            using var student = await school.NewPersonAsync("student");
            var coach = i < 5 ? busy : quiet;
            await school.BeginAsync(student.Id, coach.Id);
            await student.SendAsync(coach, "Nobody answers");
            await chat.Database.AgeMessagesAsync(new(student, coach), TimeSpan.FromDays(103));
        }

        var numbers = await ReadAsync(102);
        numbers.Unanswered.ShouldNotBeNull().ShouldBeGreaterThanOrEqualTo(6);
        numbers.UnansweredByCoach.Single(row => row.Coach.Id == busy.Id).Students.ShouldBe(5);
        numbers.UnansweredByCoach.Single(row => row.Coach.Id == quiet.Id).Students.ShouldBeNull();
        (await ReadAsync(104)).UnansweredByCoach.ShouldNotContain(row => row.Coach.Id == busy.Id);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("366")]
    [InlineData("x")]
    public async Task A_number_of_days_out_of_range_is_refused(string days)
    {
        using var response = await school.Admin.GetAsync($"/api/admin/numbers?unansweredDays={days}");
        await response.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid-request");
    }

    private async Task<Numbers> ReadAsync(int days)
    {
        using var response = await school.Admin.GetAsync($"/api/admin/numbers?unansweredDays={days}");
        return await response.ShouldHoldAsync<Numbers>();
    }
}
