import * as enums from './enums.ts';
import {
  as,
  type GRichTextBuilder,
  type GSheet,
  type GSpreadsheet,
  type GSpreadsheetApp,
  type GUi,
  type GValidationBuilder,
} from './google.ts';
import { sheetOf, spreadsheet } from './handles.ts';
import { RichTextBuilderService } from './rich-text.ts';
import { Exception, go, host, modelled, needing, other, scope, settle } from './runtime.ts';
import { activeTab } from './tabs.ts';
import { UiService } from './ui.ts';
import { DataValidationBuilderService } from './validation.ts';

/** The door to the open file. */
export class SpreadsheetAppService
  implements
    Pick<
      GSpreadsheetApp,
      | 'BorderStyle'
      | 'DataValidationCriteria'
      | 'DeveloperMetadataLocationType'
      | 'DeveloperMetadataVisibility'
      | 'ProtectionType'
      | 'WrapStrategy'
      | keyof typeof methods
    >
{
  readonly BorderStyle = enums.borderStyle;
  readonly DataValidationCriteria = enums.validationCriteria;
  readonly DeveloperMetadataLocationType = enums.metadataLocationType;
  readonly DeveloperMetadataVisibility = enums.metadataVisibility;
  readonly ProtectionType = enums.protectionType;
  readonly WrapStrategy = enums.wrapStrategy;

  getActive(): GSpreadsheet {
    return spreadsheet();
  }

  getActiveSpreadsheet(): GSpreadsheet {
    return spreadsheet();
  }

  getActiveSheet(): GSheet {
    return sheetOf(activeTab());
  }

  setActiveSheet(sheet: GSheet): GSheet {
    return sheet.activate();
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
}

const methods = {
  flush: other(''),
  getActive: go(''),
  getActiveSheet: go(''),
  getActiveSpreadsheet: go(''),
  getUi: needing(scope.none, other('')),
  newDataValidation: needing(scope.none, other('')),
  newRichTextValue: needing(scope.none, other('')),
  setActiveSheet: go('Sheet', 'Sheet,Boolean'),
};

modelled('SpreadsheetApp', scope.sheets, SpreadsheetAppService, methods);
