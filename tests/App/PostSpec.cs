using FundingPipeline.App;
using FundingPipeline.Simulation;
using FundingPipeline.Storage;

namespace FundingPipeline.Tests.App;

/// <summary>A register that comes just after the claims asks once more for a project that is being worked out.</summary>
public sealed class PostSpec
{
    private static readonly Folio Project = Folio.Of("SIM-A");

    private readonly FundingPipeline.App.Post post;
    private readonly TaskCompletionSource done = new();
    private readonly List<string> said = [];

    public PostSpec()
    {
        var shelf = new SimShelf(new Disk(), new Dice(0), () => { });
        post = new Workplace(shelf, shelf.Output, wait: TimeSpan.Zero).Post;
    }

    [Fact]
    public async Task Of_two_hands_asked_for_the_same_project_the_second_waits_until_the_first_is_done()
    {
        var first = await TakeUp(Project, 1);
        var second = await TakeUp(Project, 2);

        Assert.Equal(["begun"], said);
        done.SetResult();
        await Task.WhenAll(first, second);
        Assert.Equal(["begun", "ended", "begun", "ended"], said);
    }

    [Fact]
    public async Task Two_hands_asked_for_two_projects_work_at_once()
    {
        var first = await TakeUp(Project, 1);
        var second = await TakeUp(Folio.Of("SIM-B"), 1);

        Assert.Equal(["begun", "begun"], said);
        done.SetResult();
        await Task.WhenAll(first, second);
    }

    [Fact]
    public async Task Whoever_fails_keeps_nobody_waiting()
    {
        await post.Reconcile(Project, default);
        await Assert.ThrowsAsync<IOException>(() => post.TakeUp(new Asking(Project.Partition, 1).Text, 1, (_, _) => throw new IOException(), default));

        done.SetResult();
        await await TakeUp(Project, 2);
        Assert.Equal(["begun", "ended"], said);
    }

    private async Task<Task> TakeUp(Folio folio, int asking)
    {
        await post.Reconcile(folio, default);
        return post.TakeUp(new Asking(folio.Partition, asking).Text, 1, Work, default);
    }

    private async Task Work(string partition, bool again)
    {
        said.Add("begun");
        await done.Task;
        said.Add("ended");
    }
}
