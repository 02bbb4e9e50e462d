using System.CommandLine;
using FundingPipeline.App;
using FundingPipeline.Storage;

namespace FundingPipeline.Local;

/// <summary>A whole ledger wherever it is kept, in a folder or in a storage account, for the commands that prove it and carry it from one to the other.</summary>
public sealed class WholeLedger
{
    private readonly Option<DirectoryInfo> data = DataFolder.Option();
    private readonly Option<string?> account = new("--account")
    {
        Description = "Where the ledger is kept instead: the address of a storage account's blobs, as https://office.blob.core.windows.net. Sign in first, with az login.",
    };

    /// <summary>Adds <c>--data</c> and <c>--account</c>, of which one may be given.</summary>
    public WholeLedger(Command command)
    {
        command.Add(data);
        command.Add(account);
        command.Validators.Add(typed =>
        {
            if (typed.GetResult(account) is not null && typed.GetResult(data) is { Implicit: false })
            {
                typed.AddError("Give --data or --account, not both.");
            }
        });
    }

    /// <summary>Looks at the ledger, which must be there.</summary>
    public async Task<T> Open<T>(ParseResult typed, Func<IShelf, Task<T>> work, CancellationToken stop)
    {
        if (typed.GetValue(account) is not { } named)
        {
            return await DataFolder.Open(typed.GetRequiredValue(data), work, stop);
        }

        await using var shelf = await AzureShelf.Find(StorageAccount.Named(named), stop) ?? throw new InvalidOperationException("There is no ledger in this account.");
        return await work(shelf);
    }

    /// <summary>Changes the ledger, which is made if need be, and works off what follows from it.</summary>
    /// <remarks>An account's own app may work at the same time. Neither minds the other: what both do is done once.</remarks>
    public async Task<int> Change(Screen screen, ParseResult typed, Func<Workplace, IProgress<Step>, Task> change, CancellationToken stop)
    {
        if (typed.GetValue(account) is not { } named)
        {
            return await DataFolder.Change(screen, typed.GetRequiredValue(data), change, stop);
        }

        await using var shelf = await AzureShelf.Open(StorageAccount.Named(named), stop);
        await DataFolder.Finish(screen, new(shelf, shelf.Files, wait: TimeSpan.Zero), change, stop);
        screen.Line("Returns and answers are in the account.");
        return Program.Done;
    }
}
