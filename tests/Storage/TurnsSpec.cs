using FundingPipeline.Storage;

namespace FundingPipeline.Tests.Storage;

/// <summary>How often work is done that was asked for many times.</summary>
public abstract class TurnsSpec(TestShelf place) : IDisposable
{
    private const string Page = "project|SEEDCORN-2000";

    public void Dispose()
    {
        place.Dispose();
        GC.SuppressFinalize(this);
    }

    [StorageFact]
    public async Task Askings_are_numbered_and_wait_until_they_are_done()
    {
        await using var shelf = await place.Open();
        var turns = new Turns(shelf.Rows);

        Assert.False((await turns.State(Page, default)).IsWaiting);
        Assert.Equal((1, 2), (await turns.Ask(Page, default), await turns.Ask(Page, default)));
        Assert.True((await turns.State(Page, default)).IsWaiting);

        await turns.Finish((await turns.Take(Page, 2, again: false, default))!, default);
        Assert.False((await turns.State(Page, default)).IsWaiting);
        Assert.False((await turns.State("project|JOBLINK-99", default)).IsWaiting);
    }

    [StorageFact]
    public async Task An_asking_is_left_to_a_later_one_and_the_last_is_always_worked()
    {
        await using var shelf = await place.Open();
        var turns = new Turns(shelf.Rows);
        foreach (var _ in Enumerable.Range(0, 3))
        {
            await turns.Ask(Page, default);
        }

        Assert.Null(await turns.Take(Page, 1, again: false, default));
        Assert.Null(await turns.Take(Page, 2, again: false, default));
        Assert.NotNull(await turns.Take(Page, 3, again: false, default));
    }

    [StorageFact]
    public async Task What_is_done_is_not_done_again_unless_somebody_may_have_died_with_it()
    {
        await using var shelf = await place.Open();
        var turns = new Turns(shelf.Rows);
        await turns.Ask(Page, default);
        await turns.Finish((await turns.Take(Page, 1, again: false, default))!, default);

        Assert.Null(await turns.Take(Page, 1, again: false, default));
        Assert.NotNull(await turns.Take(Page, 1, again: true, default));
    }

    [StorageFact]
    public async Task Whoever_asks_while_the_work_is_done_is_not_forgotten()
    {
        await using var shelf = await place.Open();
        var turns = new Turns(shelf.Rows);
        await turns.Ask(Page, default);
        var turn = (await turns.Take(Page, 1, again: false, default))!;

        await turns.Ask(Page, default);
        await turns.Finish(turn, default);

        Assert.True((await turns.State(Page, default)).IsWaiting);
        Assert.NotNull(await turns.Take(Page, 2, again: false, default));
    }

    [StorageFact]
    public async Task Whoever_finishes_late_takes_nothing_back()
    {
        await using var shelf = await place.Open();
        var turns = new Turns(shelf.Rows);
        await turns.Ask(Page, default);
        var slow = (await turns.Take(Page, 1, again: false, default))!;
        await turns.Ask(Page, default);
        await turns.Finish((await turns.Take(Page, 2, again: false, default))!, default);

        await turns.Finish(slow, default);

        Assert.False((await turns.State(Page, default)).IsWaiting);
    }

    /// <remarks>Fifty messages wait at any time. Each is left to a later one until a hundred askings wait for somebody: at the
    /// 50th message, when 100 were asked and none was done; at the 150th, when 200 were asked and 100 done, which does all 200.</remarks>
    [StorageFact]
    public async Task A_stream_of_askings_is_worked_every_hundredth_time_and_the_last_is_done()
    {
        await using var shelf = await place.Open();
        var turns = new Turns(shelf.Rows);
        var worked = new List<long>();
        for (var message = 1 - 50; message <= 200; message++)
        {
            if (message <= 200 - 50)
            {
                await turns.Ask(Page, default);
            }

            if (message > 0 && await turns.Take(Page, message, again: false, default) is { } turn)
            {
                worked.Add(message);
                await turns.Finish(turn, default);
            }
        }

        Assert.Equal([50, 150], worked);
        Assert.False((await turns.State(Page, default)).IsWaiting);
    }

    [StorageFact]
    public async Task Many_hands_that_ask_at_once_are_all_counted()
    {
        await using var shelf = await place.Open();

        var numbers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => new Turns(shelf.Rows).Ask(Page, default))));

        Assert.Equal(Enumerable.Range(1, 20).Select(i => (long)i), numbers.Order());
    }
}

public sealed class FolderTurnsSpec() : TurnsSpec(new OnFolder());

[Collection(AzuriteCollection.Name)]
public sealed class AzureTurnsSpec(Azurite azurite) : TurnsSpec(new OnAzurite(azurite));
