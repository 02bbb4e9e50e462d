using FundingPipeline.Storage;

namespace FundingPipeline.Tests.Storage;

/// <summary>What every shelf promises of work to do.</summary>
public abstract partial class ShelfContract
{
    private const string Queue = "reconcile";
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [StorageFact]
    public async Task Work_that_was_sent_is_handed_out_and_gone_when_it_is_done()
    {
        await using var shelf = await place.Open();
        await shelf.Work.Send(Queue, "{\"Of\":\"project|CAFÉ-£\",\"Number\":1}", TimeSpan.Zero, default);

        var job = (await shelf.Work.Take(Queue, Long, default))!;

        Assert.Equal((Queue, "{\"Of\":\"project|CAFÉ-£\",\"Number\":1}", 1), (job.Queue, job.Text, job.Tries));
        Assert.Equal(1, await shelf.Work.Count(Queue, default));
        await shelf.Work.Done(job, default);
        Assert.Equal(0, await shelf.Work.Count(Queue, default));
        Assert.Null(await shelf.Work.Take(Queue, Long, default));
    }

    [StorageFact]
    public async Task Of_a_queue_on_which_nothing_was_ever_sent_nothing_is_handed_out()
    {
        await using var shelf = await place.Open();

        Assert.Null(await shelf.Work.Take("return-poison", Long, default));
        Assert.Equal(0, await shelf.Work.Count("return-poison", default));
    }

    [StorageFact]
    public async Task Each_queue_has_its_own_work()
    {
        await using var shelf = await place.Open();
        await shelf.Work.Send("reconcile", "a project", TimeSpan.Zero, default);
        await shelf.Work.Send("return", "a return", TimeSpan.Zero, default);

        Assert.Equal("a return", (await shelf.Work.Take("return", Long, default))!.Text);
        Assert.Null(await shelf.Work.Take("return", Long, default));
        Assert.Equal((1, 1), (await shelf.Work.Count("reconcile", default), await shelf.Work.Count("return", default)));
    }

    [StorageFact]
    public async Task Work_is_hidden_from_others_while_somebody_has_it()
    {
        await using var shelf = await place.Open();
        await shelf.Work.Send(Queue, "a", TimeSpan.Zero, default);
        await shelf.Work.Send(Queue, "b", TimeSpan.Zero, default);

        var taken = new[] { await shelf.Work.Take(Queue, Long, default), await shelf.Work.Take(Queue, Long, default), await shelf.Work.Take(Queue, Long, default) };

        Assert.Equal(["a", "b"], taken.OfType<Job>().Select(job => job.Text).Order());
        Assert.Equal(2, await shelf.Work.Count(Queue, default));
    }

    [StorageFact]
    public async Task Whoever_dies_with_work_leaves_it_to_the_next_who_is_told_how_often_it_was_tried()
    {
        await using var shelf = await place.Open();
        await shelf.Work.Send(Queue, "a", TimeSpan.Zero, default);

        var first = (await shelf.Work.Take(Queue, Second, default))!;
        Assert.Null(await shelf.Work.Take(Queue, Second, default));
        await place.Pass(Second);
        var second = (await shelf.Work.Take(Queue, Long, default))!;

        Assert.Equal((first.Id, "a", 2), (second.Id, second.Text, second.Tries));
        Assert.NotEqual(first.Receipt, second.Receipt);
    }

    [StorageFact]
    public async Task An_old_receipt_takes_nothing_off_and_releases_nothing()
    {
        await using var shelf = await place.Open();
        await shelf.Work.Send(Queue, "a", TimeSpan.Zero, default);
        var late = (await shelf.Work.Take(Queue, Second, default))!;
        await place.Pass(Second);
        var now = (await shelf.Work.Take(Queue, Long, default))!;

        await shelf.Work.Done(late, default);
        await shelf.Work.Release(late, TimeSpan.Zero, default);
        Assert.Equal(1, await shelf.Work.Count(Queue, default));
        Assert.Null(await shelf.Work.Take(Queue, Long, default));

        await shelf.Work.Done(now, default);
        await shelf.Work.Done(now, default);
        await shelf.Work.Release(now, TimeSpan.Zero, default);
        Assert.Equal(0, await shelf.Work.Count(Queue, default));
    }

    [StorageFact]
    public async Task Released_work_is_seen_again_at_once_or_after_a_while_as_it_was()
    {
        await using var shelf = await place.Open();
        await shelf.Work.Send(Queue, "a", TimeSpan.Zero, default);

        await shelf.Work.Release((await shelf.Work.Take(Queue, Long, default))!, TimeSpan.Zero, default);
        var second = (await shelf.Work.Take(Queue, Long, default))!;
        await shelf.Work.Release(second, Second, default);

        Assert.Equal(("a", 2), (second.Text, second.Tries));
        Assert.Null(await shelf.Work.Take(Queue, Long, default));
        await place.Pass(Second);
        Assert.Equal(3, (await shelf.Work.Take(Queue, Long, default))!.Tries);
    }

    [StorageFact]
    public async Task Work_sent_for_later_is_counted_now_and_seen_later()
    {
        await using var shelf = await place.Open();
        await shelf.Work.Send(Queue, "a", Second, default);

        Assert.Equal(1, await shelf.Work.Count(Queue, default));
        Assert.Null(await shelf.Work.Take(Queue, Long, default));
        await place.Pass(Second);
        Assert.Equal("a", (await shelf.Work.Take(Queue, Long, default))?.Text);
    }

    [StorageFact]
    public async Task Of_many_hands_at_once_no_two_have_the_same_work()
    {
        await using var shelf = await place.Open();
        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => shelf.Work.Send(Queue, $"{i}", TimeSpan.Zero, default)));

        var taken = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => Task.Run(() => shelf.Work.Take(Queue, Long, default))));

        Assert.Equal(Enumerable.Range(0, 20), taken.OfType<Job>().Select(job => int.Parse(job.Text)).Order());
    }
}
