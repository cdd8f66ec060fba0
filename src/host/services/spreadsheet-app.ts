import * as enums from './enums.ts';
import {
  as,
  type GRichTextBuilder,
  type GSpreadsheet,
  type GSpreadsheetApp,
  type GTextStyleBuilder,
  type GUi,
  type GValidationBuilder,
} from './google.ts';
import { spreadsheet } from './handles.ts';
import { RichTextBuilderService, TextStyleBuilderService } from './rich-text.ts';
import { Exception, go, host, modelled, needing, other, scope, settle } from './runtime.ts';
import { UiService } from './ui.ts';
import { DataValidationBuilderService } from './validation.ts';

/** The door to the open file. */
export class SpreadsheetAppService
  implements
    Pick<
      GSpreadsheetApp,
      'BorderStyle' | 'ProtectionType' | 'SheetType' | 'WrapStrategy' | keyof typeof methods
    >
{
  readonly BorderStyle = enums.borderStyle;
  readonly ProtectionType = enums.protectionType;
  readonly SheetType = enums.sheetType;
  readonly WrapStrategy = enums.wrapStrategy;

  getActiveSpreadsheet(): GSpreadsheet {
    return spreadsheet();
  }

  /** Writes are in the model at once; what flush does here is to let a refused write surface. */
  flush(): void {
    settle();
  }

  getUi(): GUi {
    if (!host().hasUi) {
      throw new Exception('Cannot call SpreadsheetApp.getUi() from this context.');
    }
    return as(new UiService());
  }

  newDataValidation(): GValidationBuilder {
    return as(new DataValidationBuilderService());
  }

  newRichTextValue(): GRichTextBuilder {
    return as(new RichTextBuilderService());
  }

  newTextStyle(): GTextStyleBuilder {
    return as(new TextStyleBuilderService());
  }
}

const methods = {
  flush: other(''),
  getActiveSpreadsheet: go(''),
  getUi: needing(scope.none, other('')),
  newDataValidation: needing(scope.none, other('')),
  newRichTextValue: needing(scope.none, other('')),
  newTextStyle: needing(scope.none, other('')),
};

modelled('SpreadsheetApp', scope.sheets, SpreadsheetAppService, methods);
