using System.Collections.Immutable;
using FundingPipeline.Storage;

namespace FundingPipeline.App;

/// <summary>Takes a file back that should not have been sent: its bytes and its line in the journal stay, its figures go.</summary>
public sealed class Withdraw(Workplace at)
{
    private const int LeastDigits = 8;

    /// <param name="file">The path it was sent in under, or the first eight or more digits of its SHA-256.</param>
    /// <exception cref="InvalidOperationException">No file, or more than one, is meant; the message says which.</exception>
    public async Task Run(string file, string by, string reason, CancellationToken stop)
    {
        foreach (var arrival in (await Meant(file, stop)).Distinct())
        {
            await Enter(arrival with { Kind = ArrivalKind.Withdrawn, Note = $"{by}: {reason}" }, stop);
        }
    }

    /// <summary>Enters word of a withdrawal on every page that has the file, and has everybody look again whom it concerned.</summary>
    public async Task Enter(Arrival withdrawal, CancellationToken stop)
    {
        foreach (var folio in await at.Ledger.Folios(stop))
        {
            if (!(await at.Ledger.Arrivals(folio, stop)).Any(arrival => arrival.Sha256 == withdrawal.Sha256 && arrival.Path == withdrawal.Path))
            {
                continue;
            }

            await at.Ledger.Enter(folio, withdrawal, stop);
            foreach (var page in (await at.Kin.Of(folio, stop)).Append(folio))
            {
                await at.Post.Reconcile(page, stop);
            }
        }
    }

    /// <summary>Every arrival of the one file that is meant.</summary>
    private async Task<ImmutableArray<Arrival>> Meant(string file, CancellationToken stop)
    {
        var found = (await at.Ledger.Arrivals(stop)).Where(arrival => arrival.Kind == ArrivalKind.File && IsMeant(arrival, file)).ToImmutableArray();
        return found.Select(arrival => arrival.Sha256).Distinct().ToList() switch
        {
            [_] => found,
            [] => throw new InvalidOperationException($"No file came as {file}. Give its path below the folder of claims, or at least {LeastDigits} digits of its SHA-256."),
            var several => throw new InvalidOperationException($"{several.Count} different files came as {file}: {string.Join(", ", several.Order(StringComparer.Ordinal).Select(sha256 => sha256[..12]))}. Give digits of the one that is meant."),
        };
    }

    private static bool IsMeant(Arrival arrival, string file) =>
        arrival.Path == file || (file.Length >= LeastDigits && arrival.Sha256.StartsWith(file, StringComparison.OrdinalIgnoreCase));
}
