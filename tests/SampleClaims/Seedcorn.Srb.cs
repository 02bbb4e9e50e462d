using System.Collections.Immutable;

namespace FundingPipeline.Tests.SampleClaims;

internal static partial class Seedcorn
{
    private static ImmutableArray<ClaimWorkbook> Srb() =>
    [
        new ClaimWorkbook("srb-1999-00-Q4", """
            Funder: SRB; Programme: SRB Round 5; Project reference: SEEDCORN-2000; Project name: Seedcorn
            Claimant: Moss Side and Hulme Economic Agency; Ledger: Moss Side and Hulme Economic Agency
            Claim type: Quarterly; Claim number: 1; Period from: 01/01/2000; Period to: 31/03/2000
            Total claimed: 12,472.77
            Prepared by: J. Clerk; Prepared on: 14/04/2000; Certified by: F. Officer; Certified on: 20/04/2000
            """,
            new Page("Expenditure", """
                Line | Ledger reference | Kind    | Date incurred | Date paid  | Payee                 | Description                      | Cost heading      | Capital or revenue | Gross cost | VAT    | VAT recoverable | Eligible cost | Claimed  | Match: ERDF | Match: Core budget | Match: Capital receipts
                1    | SC00-0101        | Payroll |               | 28/01/2000 | Agency staff          | Two business advisers, January   | Staff             | Revenue            | 6,812.37   |        |                 | 6,812.37      | 2,384.32 | 2,724.94    | 1,021.88           | 681.23
                2    | SC00-0102        | Payroll |               | 25/02/2000 | Agency staff          | Two business advisers, February  | Staff             | Revenue            | 6,812.37   |        |                 | 6,812.37      | 2,384.32 | 2,724.94    | 1,021.88           | 681.23
                3    | SC00-0103        | Payroll |               | 31/03/2000 | Agency staff          | Two business advisers, March     | Staff             | Revenue            | 6,841.02   |        |                 | 6,841.02      | 2,394.35 | 2,736.40    | 1,026.17           | 684.10
                4    | SC00-0104        |         | 31/01/2000    | 11/02/2000 | City College          | Start-up course, spring          | Training          | Revenue            | 7,450.00   |        |                 | 7,450.00      | 2,607.50 | 2,980.00    | 1,117.50           | 745.00
                5    | SC00-0105        |         | 06/01/2000    | 17/03/2000 | Hulme Business Centre | Training rooms, January to March | Premises          | Revenue            | 3,187.50   |        |                 | 3,187.50      | 1,115.62 | 1,275.00    | 478.13             | 318.75
                6    | SC00-0106        |         | 01/03/2000    | 24/03/2000 | Print Works           | Leaflets and posters             | Publicity         | Revenue            | 1,410.00   | 210.00 | 210.00          | 1,200.00      | 420.00   | 480.00      | 180.00             | 120.00
                7    | SC00-0107        |         | 20/03/2000    | 28/03/2000 | Credit union          | Finance surgeries, eight days    | Access to finance | Revenue            | 3,333.33   |        |                 | 3,333.33      | 1,166.66 | 1,333.35    | 499.99             | 333.33
                """),
            new Page("Outputs", """
                Line | Output code | Output         | Figures   | Period from | Period to  | Quantity | Unit           | Evidence
                1    | 1E          | Training weeks | In period | 01/01/2000  | 31/03/2000 | 132      | Training weeks | Attendance registers
                """)),
        new ClaimWorkbook("srb-2000-01-Q1", """
            Funder: SRB; Programme: SRB Round 5; Project reference: SEEDCORN-2000; Project name: Seedcorn
            Claimant: Moss Side and Hulme Economic Agency; Ledger: Moss Side and Hulme Economic Agency
            Claim type: Quarterly; Claim number: 2; Period from: 01/04/2000; Period to: 30/06/2000
            Total claimed: 13,098.23
            Prepared by: J. Clerk; Prepared on: 14/07/2000; Certified by: F. Officer; Certified on: 20/07/2000
            """,
            new Page("Expenditure", """
                Line | Ledger reference | Kind    | Date incurred | Date paid  | Payee                 | Description                                               | Cost heading      | Capital or revenue | Gross cost | Eligible cost | Claimed  | Match: ERDF | Match: Core budget | Match: Capital receipts
                1    | SC00-0201        |         | 26/03/2000    | 04/04/2000 | Enterprise trainers   | Bookkeeping course: invoiced on 26 March, paid on 4 April | Training          | Revenue            | 2,468.10   | 2,468.10      | 863.83   | 987.24      | 370.22             | 246.81
                2    | SC00-0202        | Payroll |               | 28/04/2000 | Agency staff          | Two business advisers, April                              | Staff             | Revenue            | 6,984.61   | 6,984.61      | 2,444.61 | 2,793.84    | 1,047.70           | 698.46
                3    | SC00-0203        | Payroll |               | 26/05/2000 | Agency staff          | Two business advisers, May                                | Staff             | Revenue            | 6,984.61   | 6,984.61      | 2,444.61 | 2,793.84    | 1,047.70           | 698.46
                4    | SC00-0204        | Payroll |               | 30/06/2000 | Agency staff          | Two business advisers, June                               | Staff             | Revenue            | 7,015.44   | 7,015.44      | 2,455.40 | 2,806.17    | 1,052.33           | 701.54
                5    | SC00-0205        |         | 30/04/2000    | 12/05/2000 | City College          | Start-up course, summer                                   | Training          | Revenue            | 7,450.00   | 7,450.00      | 2,607.50 | 2,980.00    | 1,117.50           | 745.00
                6    | SC00-0206        |         | 05/04/2000    | 16/06/2000 | Hulme Business Centre | Training rooms, April to June                             | Premises          | Revenue            | 3,187.50   | 3,187.50      | 1,115.62 | 1,275.00    | 478.13             | 318.75
                7    | SC00-0207        |         | 19/06/2000    | 30/06/2000 | Credit union          | Finance surgeries, eight days                             | Access to finance | Revenue            | 3,333.33   | 3,333.33      | 1,166.66 | 1,333.35    | 499.99             | 333.33
                """),
            new Page("Outputs", """
                Line | Output code | Output         | Figures   | Period from | Period to  | Quantity | Unit           | Evidence
                1    | 1E          | Training weeks | In period | 01/04/2000  | 30/06/2000 | 148      | Training weeks | Attendance registers
                """)),
        new ClaimWorkbook("srb-2000-01-Q2", """
            Funder: SRB; Programme: SRB Round 5; Project reference: SEEDCORN-2000; Project name: Seedcorn
            Claimant: Moss Side and Hulme Economic Agency; Ledger: Moss Side and Hulme Economic Agency
            Claim type: Quarterly; Claim number: 3; Period from: 01/07/2000; Period to: 30/09/2000
            Total claimed: 12,500.78
            Prepared by: J. Clerk; Prepared on: 14/10/2000; Certified by: F. Officer; Certified on: 20/10/2000
            """,
            new Page("Expenditure", """
                Line | Ledger reference | Kind    | Date incurred | Date paid  | Payee                 | Description                       | Cost heading      | Capital or revenue | Gross cost | Eligible cost | Claimed  | Match: ERDF | Match: Core budget | Match: Capital receipts
                1    | SC00-0301        | Payroll |               | 28/07/2000 | Agency staff          | Two business advisers, July       | Staff             | Revenue            | 6,984.61   | 6,984.61      | 2,444.61 | 2,793.84    | 1,047.70           | 698.46
                2    | SC00-0302        | Payroll |               | 25/08/2000 | Agency staff          | Two business advisers, August     | Staff             | Revenue            | 6,984.61   | 6,984.61      | 2,444.61 | 2,793.84    | 1,047.70           | 698.46
                3    | SC00-0303        | Payroll |               | 29/09/2000 | Agency staff          | Two business advisers, September  | Staff             | Revenue            | 6,984.62   | 6,984.62      | 2,444.61 | 2,793.84    | 1,047.71           | 698.46
                4    | SC00-0304        |         | 01/09/2000    | 15/09/2000 | City College          | Start-up course, autumn           | Training          | Revenue            | 7,825.25   | 7,825.25      | 2,738.83 | 3,130.10    | 1,173.80           | 782.52
                5    | SC00-0305        |         | 04/07/2000    | 15/09/2000 | Hulme Business Centre | Training rooms, July to September | Premises          | Revenue            | 3,187.50   | 3,187.50      | 1,115.62 | 1,275.00    | 478.13             | 318.75
                6    | SC00-0306        |         | 15/09/2000    | 22/09/2000 | Credit union          | Finance surgeries, nine days      | Access to finance | Revenue            | 3,750.01   | 3,750.01      | 1,312.50 | 1,500.02    | 562.49             | 375.00
                """),
            new Page("Outputs", """
                Line | Output code | Output         | Figures   | Period from | Period to  | Quantity | Unit           | Evidence
                1    | 1E          | Training weeks | In period | 01/07/2000  | 30/09/2000 | 120      | Training weeks | Attendance registers
                """)),
        new ClaimWorkbook("srb-2000-01-Q3", """
            Funder: SRB; Programme: SRB Round 5; Project reference: SEEDCORN-2000; Project name: Seedcorn
            Claimant: Moss Side and Hulme Economic Agency; Ledger: Moss Side and Hulme Economic Agency
            Claim type: Quarterly; Claim number: 4; Period from: 01/10/2000; Period to: 31/12/2000
            Total claimed: 13,453.76
            Prepared by: J. Clerk; Prepared on: 14/01/2001; Certified by: F. Officer; Certified on: 20/01/2001
            """,
            new Page("Expenditure", """
                Line | Ledger reference | Kind    | Date incurred | Date paid  | Payee                 | Description                         | Cost heading      | Capital or revenue | Gross cost | Eligible cost | Claimed  | Match: ERDF | Match: Core budget | Match: Capital receipts
                1    | SC00-0401        | Payroll |               | 27/10/2000 | Agency staff          | Two business advisers, October      | Staff             | Revenue            | 7,101.19   | 7,101.19      | 2,485.41 | 2,840.47    | 1,065.20           | 710.11
                2    | SC00-0402        | Payroll |               | 24/11/2000 | Agency staff          | Two business advisers, November     | Staff             | Revenue            | 7,101.19   | 7,101.19      | 2,485.41 | 2,840.47    | 1,065.20           | 710.11
                3    | SC00-0403        | Payroll |               | 29/12/2000 | Agency staff          | Two business advisers, December     | Staff             | Revenue            | 7,101.20   | 7,101.20      | 2,485.42 | 2,840.48    | 1,065.18           | 710.12
                4    | SC00-0404        |         | 25/10/2000    | 10/11/2000 | City College          | Start-up course, winter             | Training          | Revenue            | 8,125.00   | 8,125.00      | 2,843.75 | 3,250.00    | 1,218.75           | 812.50
                5    | SC00-0405        |         | 03/10/2000    | 15/12/2000 | Hulme Business Centre | Training rooms, October to December | Premises          | Revenue            | 3,187.50   | 3,187.50      | 1,115.62 | 1,275.00    | 478.13             | 318.75
                6    | SC00-0406        |         | 16/12/2000    | 21/12/2000 | Market stall hire     | Test trading, ten Saturdays         | Access to finance | Revenue            | 2,489.99   | 2,489.99      | 871.49   | 995.99      | 373.52             | 248.99
                7    | SC00-0407        |         | 18/12/2000    | 29/12/2000 | Credit union          | Finance surgeries, eight days       | Access to finance | Revenue            | 3,333.34   | 3,333.34      | 1,166.66 | 1,333.35    | 500.00             | 333.33
                """),
            new Page("Outputs", """
                Line | Output code | Output         | Figures   | Period from | Period to  | Quantity | Unit           | Evidence
                1    | 1E          | Training weeks | In period | 01/10/2000  | 31/12/2000 | 156      | Training weeks | Attendance registers
                """)),
    ];
}
