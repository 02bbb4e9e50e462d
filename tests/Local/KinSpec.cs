using FundingPipeline.App;
using FundingPipeline.Local;
using FundingPipeline.Simulation;
using FundingPipeline.Storage;
using FundingPipeline.Tests.Storage;

namespace FundingPipeline.Tests.Local;

/// <summary>One invoice in two projects, and one job claimed by two bodies, are found whichever arrives last.</summary>
public sealed class KinSpec : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("register", "this", "that")]
    [InlineData("register", "that", "this")]
    [InlineData("this", "register", "that")]
    [InlineData("that", "this", "register")]
    public async Task One_invoice_in_two_projects_is_found(params string[] order) =>
        await AssertBothHear(order, (Pool.Srb, "JOINT-02"), (Pool.SameInvoice, "JOINT-01"), "A-06");

    [Theory]
    [InlineData("register", "this", "that")]
    [InlineData("register", "that", "this")]
    [InlineData("that", "register", "this")]
    [InlineData("this", "that", "register")]
    public async Task One_job_claimed_by_two_bodies_is_found(params string[] order) =>
        await AssertBothHear(order, (Pool.JobShop, "JOINT-08"), (Pool.Adviser, "JOINT-08"), "P802");

    /// <summary>Each file is worked off to the end before the next one comes.</summary>
    private async Task AssertBothHear(string[] order, (PoolFile File, string Rule) one, (PoolFile File, string Rule) other, string says)
    {
        await using var shelf = await FolderShelf.Open(folder.At("data"), default);
        var at = new Workplace(shelf, shelf.Files, wait: TimeSpan.Zero);
        foreach (var name in order)
        {
            var file = name switch { "this" => one.File, "that" => other.File, _ => Pool.Register };
            await new IngestClaim(at).Run(new MemoryStream(file.Bytes), file.Path, default);
            await new Batch(at, new Hosted.Silence()).Finish(default);
        }

        foreach (var (file, rule) in new[] { one, other })
        {
            var project = await at.Desk.Reconcile(await at.Desk.Papers(Folio.Of(file.Project), default), default);
            Assert.Contains(project.Findings, finding => finding.Rule == rule && finding.Where.File.Sha256 == file.Sha256 && $"{finding.Says} {finding.Value}".Contains(says, StringComparison.Ordinal));
        }
    }
}
